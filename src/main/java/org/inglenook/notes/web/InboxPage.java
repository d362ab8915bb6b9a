package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Conversations;
import org.inglenook.notes.NoteReplies;
import org.inglenook.notes.NoteReplies.Received;
import org.inglenook.platform.Address;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** What people wrote back to their notes. */
@Named
@RequestScoped
@Address("/studio/inbox")
public class InboxPage {
    private static final int LENGTH = 20;

    @Inject
    Caller caller;

    @Inject
    NoteReplies replies;

    @Inject
    Conversations conversations;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "after")
    String after;

    private Slice<Received> received;
    private long unread;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        received = replies.inbox(after, LENGTH);
        unread = replies.unread();
    }

    public void read(long id) {
        replies.markRead(id);
        redirects.to("/studio/inbox");
    }

    public void unread(long id) {
        replies.markUnread(id);
        redirects.to("/studio/inbox");
    }

    public Slice<Received> getReceived() {
        return received;
    }

    /** How long people wait for an answer: the sentence that says it in minutes, hours or days. */
    public record Wait(String key, long count) {
        public String getKey() {
            return key;
        }

        public long getCount() {
            return count;
        }
    }

    /** Null where nobody was answered lately. */
    public Wait getWait() {
        return conversations.medianWait().map(InboxPage::told).orElse(null);
    }

    private static Wait told(Duration wait) {
        if (wait.toHours() < 2) {
            return new Wait("notes.inbox.wait.minutes", Math.max(1, wait.toMinutes()));
        }
        return wait.toDays() < 2
                ? new Wait("notes.inbox.wait.hours", wait.toHours())
                : new Wait("notes.inbox.wait.days", wait.toDays());
    }

    public long getUnread() {
        return unread;
    }
}
