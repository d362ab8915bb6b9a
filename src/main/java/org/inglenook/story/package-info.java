/**
 * The brand story: three answers and a row of chapters, written as a draft, published as revisions that never change.
 *
 * <p>Publishes {@code Stories} and {@code Chapters}. Other rooms refer to a chapter as {@code chapter:12}. Needs
 * {@code media} (pictures), {@code identity} (who published) and {@code platform}.
 */
package org.inglenook.story;
