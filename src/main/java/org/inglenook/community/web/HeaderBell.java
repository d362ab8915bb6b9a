package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Bell;
import org.inglenook.community.Notifications;
import org.inglenook.identity.Caller;

/** The bell in the header of a member's pages. */
@Named
@RequestScoped
public class HeaderBell {

    @Inject
    Bell bell;

    @Inject
    Notifications notifications;

    @Inject
    Caller caller;

    private Integer unread;

    public int getUnread() {
        if (unread == null) {
            unread = caller.memberId().map(bell::of).orElse(0);
        }
        return unread;
    }

    /** As it is shown. */
    public String getNumber() {
        return getUnread() < Notifications.MANY ? String.valueOf(getUnread()) : (Notifications.MANY - 1) + "+";
    }

    /** The reader has this part of a topic before them. */
    void hears(long topicId, int upTo) {
        if (getUnread() > 0) {
            notifications.read(caller.requireMember(), topicId, upTo);
            unread = null;
        }
    }
}
