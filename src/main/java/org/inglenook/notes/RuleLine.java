package org.inglenook.notes;

/**
 * A rule as it is read.
 *
 * @param number its place among the others, 1 for the first
 * @param name may be empty
 * @param lack why it picks nothing although it isn't paused; empty where all is well
 */
public record RuleLine(long id, int number, String name, String sentence, boolean active, String lack) {}
