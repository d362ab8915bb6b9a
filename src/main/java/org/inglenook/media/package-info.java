/**
 * Pictures: taken in by what they are and not by their names, turned upright, freed of all metadata, kept in a few
 * widths, and served under addresses whose bytes never change.
 *
 * <p>Publishes {@code Pictures} and {@code PictureView}; other rooms hold a picture's id. Needs {@code platform} only.
 */
package org.inglenook.media;
