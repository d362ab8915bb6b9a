/**
 * Pictures: taken in by what they are and not by their names, turned upright, freed of all metadata, kept in a few
 * widths, and served under addresses whose bytes never change.
 *
 * <p>Publishes {@code Pictures}, {@code PictureView} and {@code PictureForm}, the part of a form that asks for a picture; other
 * rooms hold a picture's id, and say through {@code ShownPictures} which of theirs the public may see; the rest is for those who work here. Gives each page
 * the shop's logo. Needs {@code platform}, and {@code identity} to ask who chooses the logo.
 */
package org.inglenook.media;
