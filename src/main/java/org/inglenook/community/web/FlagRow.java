package org.inglenook.community.web;

import org.inglenook.community.FlaggedPost;

/** A flag that waits, with who wrote the post, who flagged it, and the reason that readers would be given. */
public class FlagRow {

    private final FlaggedPost flagged;
    private final Byline author;
    private final Byline flagger;
    private String reason = "";

    FlagRow(FlaggedPost flagged, Byline author, Byline flagger) {
        this.flagged = flagged;
        this.author = author;
        this.flagger = flagger;
    }

    public Long getId() {
        return flagged.flag().getId();
    }

    public FlaggedPost getFlagged() {
        return flagged;
    }

    public Byline getAuthor() {
        return author;
    }

    public Byline getFlagger() {
        return flagger;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
