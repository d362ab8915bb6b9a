package org.inglenook.values.web;

import java.time.Instant;
import org.inglenook.values.ValuesChange;

/** A line of the log as a page draws it: what it tells of is named in the reader's language, what was said stays as it was. */
public final class ChangeView {

    private final ValuesChange change;
    private final String title;
    private final String tag;

    /** @param tag of the language that the title is in */
    ChangeView(ValuesChange change, String title, String tag) {
        this.change = change;
        this.title = title;
        this.tag = tag;
    }

    public Long getId() {
        return change.getId();
    }

    public Long getClaimId() {
        return change.getClaimId();
    }

    public Instant getAt() {
        return change.getAt();
    }

    public ValuesChange.Kind getKind() {
        return change.getKind();
    }

    public String getTitle() {
        return title;
    }

    public String getTag() {
        return tag;
    }

    public String getPart() {
        return change.getPart();
    }

    public String getBefore() {
        return change.getBefore();
    }

    public String getAfter() {
        return change.getAfter();
    }

    public String getReason() {
        return change.getReason();
    }
}
