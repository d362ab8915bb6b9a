package org.inglenook.community;

/**
 * A post that somebody is told of by mail.
 *
 * @param author the name of who wrote it
 */
record MailedPost(Topic topic, Post post, String author, Cause cause) {}
