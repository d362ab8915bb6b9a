package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.VisitorText;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Param;

/** The reply of somebody who is not signed in, or is no longer: what a member's form sends then is taken up here. */
@Named
@RequestScoped
public class VisitorReply {

    @Inject
    TopicReading reading;

    @Inject
    VisitorForm visitor;

    @Inject
    Caller caller;

    @Inject
    @Param
    String reply;

    private String text = "";

    public void send() {
        visitor.send(written(), reading.getAddress());
    }

    public void signIn() {
        visitor.signIn(written(), reading.getAddress());
    }

    private VisitorText written() {
        return VisitorText.reply(reading.getTopic().getId(), getAnswered(), text);
    }

    /** Whether there is a form: words that were sent are shown again, whatever has become of the topic. */
    public boolean isOpen() {
        return !caller.isSignedIn() && (isSent() || (visitor.isWelcome() && isOffered()));
    }

    /** Whether one who signs in could reply. */
    public boolean isOffered() {
        return !caller.isSignedIn()
                && reading.getTopic().isShown()
                && !reading.getTopic().isClosed()
                && reading.getBoard().letsReply();
    }

    /** Whether something was sent from here. */
    public boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    /** Number of the post that is answered, or null. */
    public Integer getAnswered() {
        int wanted = Paths.small(reply);
        return wanted > 0 && wanted <= reading.getTopic().getPostCount() ? wanted : null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
