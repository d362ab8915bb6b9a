package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Flags;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** Telling the moderators that a post needs their eye. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/flag")
public class FlagPostPage {

    @Inject
    PostSubject subject;

    @Inject
    Flags flags;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String reason = "";

    @PostConstruct
    void load() {
        caller.requireMember();
    }

    public void raise() {
        flags.raise(
                Poster.of(caller), subject.getTopic().getId(), subject.getPost().getNumber(), reason);
        redirects.saying(subject.getAddress(), "community.flag.raised");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
