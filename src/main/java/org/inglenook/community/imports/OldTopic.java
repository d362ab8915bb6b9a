package org.inglenook.community.imports;

/**
 * A topic as another forum knows it.
 *
 * @param slug the word that its address had there, or empty
 */
public record OldTopic(String id, String board, String title, String slug, boolean pinned, boolean closed) {}
