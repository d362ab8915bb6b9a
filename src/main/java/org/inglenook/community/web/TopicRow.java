package org.inglenook.community.web;

import org.inglenook.community.Topic;

/** A topic in a list, with who started it and who spoke last. */
public record TopicRow(Topic topic, Byline author, Byline last) {

    public Topic getTopic() {
        return topic;
    }

    public Byline getAuthor() {
        return author;
    }

    public Byline getLast() {
        return last;
    }
}
