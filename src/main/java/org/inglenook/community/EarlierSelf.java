package org.inglenook.community;

/** A name that somebody had in another forum, and how many posts came under it. */
public record EarlierSelf(String name, long posts) {}
