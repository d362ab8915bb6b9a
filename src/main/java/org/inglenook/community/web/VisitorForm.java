package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.inglenook.community.RuleBook;
import org.inglenook.community.TimeTrap;
import org.inglenook.community.VisitorDrafts;
import org.inglenook.community.VisitorPosts;
import org.inglenook.community.VisitorText;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Door;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Relayed;

/** Under what somebody writes who is not signed in: who they are, asked once there is something to publish. */
@Named
@RequestScoped
public class VisitorForm {

    @Inject
    HttpServletRequest request;

    @Inject
    VisitorPosts posts;

    @Inject
    VisitorDrafts drafts;

    @Inject
    RuleBook rules;

    @Inject
    TimeTrap trap;

    @Inject
    Door door;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String stamp;

    @Inject
    @Param
    String draft;

    private boolean asking;
    private boolean justAsked;
    private String displayName = "";
    private String email = "";
    private String website = "";

    /**
     * Has it wait for its link; what comes without a word on who wrote it is looked at and the form asks.
     *
     * @param back where to go then
     */
    void send(VisitorText written, String back) {
        if (stamp == null) {
            posts.check(written);
            asking = true;
            justAsked = true;
            return;
        }
        if (trap.catches(stamp)) {
            throw new DomainException(Kind.INVALID, "community.visitor.error.fast");
        }
        // A field that people don't see; a program that fills it in is told the same as everybody.
        if (website.isEmpty()) {
            posts.hold(written, displayName, email, door.visitor());
        }
        redirects.saying(tongue.to(back), "community.visitor.said.sent");
    }

    /** Goes to sign in with what was typed. */
    void signIn(VisitorText written, String back) {
        if (written.topic().text().isBlank()) {
            redirects.to(signInFor(back));
        } else {
            String kept = PageFunctions.with(back, "draft", drafts.keep(written, door.visitor()));
            redirects.saying(signInFor(kept), "community.visitor.said.signIn");
        }
    }

    private String signInFor(String back) {
        return tongue.to(PageFunctions.with("/sign-in", "return", tongue.to(back)));
    }

    /** Whoever comes back from signing in finds the words as a draft; true when they are led to it. */
    boolean brings(String address) {
        if (draft == null || !caller.isSignedIn()) {
            return false;
        }
        drafts.take(draft, caller.requireMember());
        redirects.to(tongue.to(address));
        return true;
    }

    void ask() {
        asking = true;
    }

    /** Whether it asks who writes. */
    public boolean isAsking() {
        return asking || stamp != null;
    }

    /** Whether the words that were just sent are good, and only this is missing. */
    public boolean isJustAsked() {
        return justAsked;
    }

    /** Whether the owner lets visitors write. Whom a shop knows joins with one press instead of giving an address. */
    public boolean isWelcome() {
        return rules.get().visitors()
                && Relayed.of(request).filter(Relayed::isSignedIn).isEmpty();
    }

    public String getStamp() {
        return trap.stamp(stamp);
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
