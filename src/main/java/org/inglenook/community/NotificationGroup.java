package org.inglenook.community;

import java.time.Instant;

/**
 * What one member is told of a topic for one cause, in one line: the latest post, and how many there are.
 *
 * @param first number of the first post among them
 * @param many how many posts
 */
public record NotificationGroup(Topic topic, Notification latest, int first, int many) {

    public Topic getTopic() {
        return topic;
    }

    public int getMany() {
        return many;
    }

    public boolean isSeen() {
        return latest.isSeen();
    }

    public Instant getToldAt() {
        return latest.getToldAt();
    }

    /** Where reading goes on. */
    public String getAddress() {
        return first == 1 ? topic.getAddress() : topic.addressOf(first);
    }
}
