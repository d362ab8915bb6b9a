package org.inglenook.platform;

/**
 * Names a file whose bytes are kept while it is worked at.
 *
 * @param kind as the job is called that works at it
 * @param owner the record in its room that stands for it
 */
public record KeptFile(String kind, long owner) {}
