package org.inglenook.notes;

/** Something that forbids to print a note, as a sentence with its remedy, and the desk's field that mends it. */
public record NoteProblem(String field, String sentence) {}
