package org.inglenook.community;

import org.inglenook.platform.DomainException;

/** A closed topic takes no replies. */
public class TopicClosedException extends DomainException {

    private static final long serialVersionUID = 1L;

    public TopicClosedException() {
        super(Kind.CONFLICT, "community.topic.error.closed");
    }
}
