package org.inglenook.community;

import org.inglenook.platform.DomainException;

/** What an address names stands in another topic now. */
public class MovedException extends DomainException {

    private static final long serialVersionUID = 1L;

    private final long topicId;
    private final int number;

    /** @param place the place that a post left */
    public MovedException(Post place) {
        super(Kind.GONE, "community.moved.error.post", place.getMovedTitle());
        this.topicId = place.getMovedTopic();
        this.number = place.getMovedNumber();
    }

    /** @param merged the topic whose posts stand in another */
    public MovedException(Topic merged) {
        super(Kind.GONE, "community.moved.error.topic");
        this.topicId = merged.getMergedInto();
        this.number = 0;
    }

    /** The topic in which it stands now. */
    public long getTopicId() {
        return topicId;
    }

    /** The post's number there, or 0 for a whole topic. */
    public int getNumber() {
        return number;
    }
}
