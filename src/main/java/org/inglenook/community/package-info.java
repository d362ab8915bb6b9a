/**
 * The boards: what members talk about, and how it is looked after.
 *
 * <p>What somebody writes passes the {@link org.inglenook.community.Gate}: it stands, waits as a {@link
 * org.inglenook.community.HeldPost} in the moderators' {@link org.inglenook.community.Queue}, or is refused. What a
 * visitor writes waits before that for its author to prove their address ({@link org.inglenook.community.VisitorPosts}). Whoever looks after the boards
 * leaves each deed in the {@link org.inglenook.community.ModerationLog}. Rows are locked in this order: the news cursor, topics by their
 * ids, the participant, boards by their ids, the end of the log.
 *
 * <p>A post that is moved to another topic by {@link org.inglenook.community.TopicMoves} leaves a row without words in its place.
 *
 * <p>Publishes {@link org.inglenook.community.Boards}, {@link org.inglenook.community.Topics}, {@link
 * org.inglenook.community.Posts} and {@link org.inglenook.community.Flags}, and gives its posts to the search. A topic may have a
 * subject in another room, held as a reference such as {@code claim:12}. Needs members by id from identity.
 */
package org.inglenook.community;
