package org.inglenook.community.web;

import org.inglenook.community.Sanction.Gravity;

/** What a moderator is about to decide about a member. */
public class SanctionForm {

    private Gravity gravity = Gravity.WARNING;
    private int days = 3;
    private String reason = "";
    private String message = "";
    private String spam = "";

    public Gravity getGravity() {
        return gravity;
    }

    public void setGravity(Gravity gravity) {
        this.gravity = gravity;
    }

    /** How long a silence lasts. */
    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getMessage() {
        return message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    /** Why all of theirs is removed. */
    public String getSpam() {
        return spam;
    }

    public void setSpam(String spam) {
        this.spam = spam;
    }
}
