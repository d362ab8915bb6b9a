package org.inglenook.community;

/**
 * What a page says of itself.
 *
 * @param picture a small square as JPEG, or null
 */
record ReadLink(String title, byte[] picture) {}
