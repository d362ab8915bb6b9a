/**
 * The boards: what members talk about, and how it is looked after.
 *
 * <p>Publishes {@link org.inglenook.community.Boards}, {@link org.inglenook.community.Topics}, {@link
 * org.inglenook.community.Posts} and {@link org.inglenook.community.Flags}, and gives its posts to the search. A topic may have a
 * subject in another room, held as a reference such as {@code claim:12}. Needs members by id from identity.
 */
package org.inglenook.community;
