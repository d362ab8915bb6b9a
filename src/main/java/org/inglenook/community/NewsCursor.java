package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How far the posts were looked through for news; whoever looks holds this one row, so that one node looks at a time. */
@Entity
@Table(name = "community_news_cursor")
class NewsCursor {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    private Instant began;

    private Instant readTo;

    private long readId;

    protected NewsCursor() {}

    NewsCursor(Instant now) {
        began = now;
        readTo = now;
    }

    void readTo(Instant changedAt, long postId) {
        readTo = changedAt;
        readId = postId;
    }

    /** What was written before this moment is no news. */
    Instant began() {
        return began;
    }

    Instant readTo() {
        return readTo;
    }

    long readId() {
        return readId;
    }
}
