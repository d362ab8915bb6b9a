package org.inglenook.community;

/**
 * A topic that someone wants to start.
 *
 * @param board slug of the board
 * @param title one line
 * @param text the first post, in Markdown
 * @param subject what it is about in another room, such as {@code claim:12}, or null
 */
public record NewTopic(String board, String title, String text, String subject) {}
