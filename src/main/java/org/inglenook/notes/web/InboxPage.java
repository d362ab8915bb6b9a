package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
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

    public long getUnread() {
        return unread;
    }
}
