package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.community.Poster;
import org.inglenook.community.Questions;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Subject;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** Asking about something in another room; nobody has to sign in for it. */
@Named
@RequestScoped
@Address("/ask/{about}")
public class AskPage {

    @Inject
    Questions questions;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    ShownProfile profile;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String about;

    private Subject subject;
    private String text = "";
    private String email = "";

    @PostConstruct
    void load() {
        subject = questions.subject(about, tongue.getTag()).orElseThrow(DomainException::notFound);
    }

    public void ask() {
        Optional<Topic> topic = Optional.empty();
        if (caller.isSignedIn()) {
            topic = questions.ask(Poster.of(caller), about, text);
        } else {
            questions.hold(about, text, email, language.getLocale(), caller.client());
        }
        if (topic.isPresent()) {
            redirects.to(tongue.to(topic.get().getAddress()));
        } else {
            // Not to the questions themselves: the thanks stand at the head of the page.
            redirects.saying(tongue.to(subject.address()), "community.question.said.held");
        }
    }

    public Subject getSubject() {
        return subject;
    }

    /** The language that its title is in. */
    public String getTag() {
        return subject.language() == null ? profile.get().getLanguageTag() : subject.language();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
