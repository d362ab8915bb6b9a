package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Site;
import org.inglenook.story.PreviewLinks;

/** The form that makes a private link to the draft, and the buttons that end one. */
@Named
@RequestScoped
public class PreviewLinkForm {

    @Inject
    PreviewLinks previews;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    Site site;

    private int days = 7;
    private PreviewLinks.Made made;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    /** Answers with the page itself: the address must not travel through another one. */
    public void make() {
        made = previews.make(days, caller.requireMember());
    }

    public void end(long id) {
        previews.end(id);
        redirects.saying("/studio/story/publishing", "story.link.said.ended");
    }

    /** The new link's address, shown this once; null when none was made. */
    public String getAddress() {
        return made == null ? null : site.url(made.path());
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
