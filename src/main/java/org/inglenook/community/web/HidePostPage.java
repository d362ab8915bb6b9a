package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Moderation;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** A moderator hides a post with a reason, or shows it again. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/hide")
public class HidePostPage {

    @Inject
    PostSubject subject;

    @Inject
    Moderation moderation;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String reason = "";

    @PostConstruct
    void load() {
        Poster.moderator(caller);
    }

    public void hide() {
        moderation.hidePost(
                Poster.moderator(caller),
                subject.getTopic().getId(),
                subject.getPost().getNumber(),
                reason);
        redirects.saying(subject.getAddress(), "community.hide.said.hidden");
    }

    public void restore() {
        moderation.restorePost(
                Poster.moderator(caller),
                subject.getTopic().getId(),
                subject.getPost().getNumber());
        redirects.saying(subject.getAddress(), "community.hide.said.shown");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
