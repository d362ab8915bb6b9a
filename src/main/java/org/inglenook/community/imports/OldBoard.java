package org.inglenook.community.imports;

/** A board as another forum knows it. */
public record OldBoard(String id, String name, String purpose) {}
