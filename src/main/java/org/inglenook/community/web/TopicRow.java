package org.inglenook.community.web;

import org.inglenook.community.Topic;

/**
 * A topic in a list, with who started it and who spoke last.
 *
 * @param reached number of the last post that this reader read, or null when they never opened it or nobody knows
 */
public record TopicRow(Topic topic, Byline author, Byline last, Integer reached) {

    public Topic getTopic() {
        return topic;
    }

    public Byline getAuthor() {
        return author;
    }

    public Byline getLast() {
        return last;
    }

    /** How many posts came since this reader was there. */
    public int getUnread() {
        return reached == null ? 0 : Math.max(0, topic.getLastShown() - reached);
    }

    public String getUnreadAddress() {
        return topic.getPlace(reached + 1);
    }
}
