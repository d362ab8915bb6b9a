package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Topic;
import org.inglenook.community.Unsubscribing;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Stopping mails from a link in one of them, without signing in. */
@Named
@RequestScoped
@Address("/unsubscribe/{token}")
public class UnsubscribePage {

    @Inject
    Unsubscribing unsubscribing;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String token;

    private Topic topic;

    @PostConstruct
    void load() {
        topic = unsubscribing.topic(token).orElse(null);
    }

    public void stopMails() {
        unsubscribing.stopMails(token);
        redirects.saying("/unsubscribe/" + token, "community.unsubscribe.notice.mails");
    }

    public void muteTopic() {
        unsubscribing.muteTopic(token);
        redirects.saying("/unsubscribe/" + token, "community.unsubscribe.notice.topic");
    }

    /** What the mail was about, or null. */
    public Topic getTopic() {
        return topic;
    }
}
