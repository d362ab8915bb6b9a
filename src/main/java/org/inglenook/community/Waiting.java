package org.inglenook.community;

import java.time.Instant;
import java.util.List;

/**
 * One thing that waits for a moderator.
 *
 * @param since since when, by which the queue is ordered
 * @param held the text that waits, or null
 * @param appealed the sanction that its member appeals against, or null
 * @param flags what was said against a post, all of it, the oldest first; empty unless it is about flags
 * @param post the flagged post, or the one that an edit would change; or null
 * @param topic where it stands or would stand; null for a topic that would be started
 */
public record Waiting(
        Instant since, Kind kind, long id, HeldPost held, Sanction appealed, List<Flag> flags, Post post, Topic topic) {

    /** What sort of thing; of things that came at the same moment the earlier sort comes first. */
    public enum Kind {
        FLAG,
        HELD,
        APPEAL
    }

    /** Who wrote what it is about. */
    public long authorId() {
        return switch (kind) {
            case FLAG -> post.getAuthorId();
            case HELD -> held.getMemberId();
            case APPEAL -> appealed.getMemberId();
        };
    }
}
