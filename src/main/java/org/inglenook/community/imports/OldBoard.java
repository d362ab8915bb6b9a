package org.inglenook.community.imports;

/**
 * A board as another forum knows it.
 *
 * @param slug the word that its address had there, or empty
 */
public record OldBoard(String id, String name, String purpose, String slug) {}
