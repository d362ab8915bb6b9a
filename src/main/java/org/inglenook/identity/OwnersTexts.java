package org.inglenook.identity;

import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.RewrittenTexts;

/**
 * Numbered texts that the owner rewrites, one page of the studio for each: what they have in common when they are to say again what they
 * said.
 *
 * @param <T> record of what such a text says
 */
public abstract class OwnersTexts<T> implements RewrittenTexts {

    private final String kind;
    private final Class<T> type;
    private final String pages;

    @Inject
    Caller caller;

    /** @param pages where their pages are, up to the number */
    protected OwnersTexts(String kind, Class<T> type, String pages) {
        this.kind = kind;
        this.type = type;
        this.pages = pages;
    }

    /** What reads differently now than it did before. */
    protected abstract List<Change> changes(long id, T before);

    /** Says it again, on top of whatever is said now. */
    protected abstract void rewrite(long id, T before);

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        return changes(number(earlier), earlier.as(type));
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        rewrite(number(earlier), earlier.as(type));
        return pages + number(earlier);
    }

    private static long number(EarlierText earlier) {
        return Long.parseLong(earlier.getSubject());
    }
}
