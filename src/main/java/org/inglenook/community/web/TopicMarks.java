package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.community.Answers;
import org.inglenook.community.Poster;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/**
 * What a member does to the posts of a topic with one press: gives a sign, or says which reply is the answer. All these buttons belong to
 * one form; the pressed one says what it is for: {@code answer-5}, {@code none-5} or {@code heart-5}.
 */
@Named
@RequestScoped
public class TopicMarks {

    private static final Pattern WISH = Pattern.compile("([a-z]{1,20})-(\\d{1,7})");

    @Inject
    TopicReading reading;

    @Inject
    Answers answers;

    @Inject
    Reactions reactions;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String mark;

    private List<ReactionKind> offered;

    public void apply() {
        Matcher wish = WISH.matcher(mark == null ? "" : mark);
        if (!wish.matches()) {
            throw new DomainException(DomainException.Kind.INVALID, "community.reaction.error.kind");
        }
        Poster poster = Poster.of(caller);
        Topic topic = reading.getTopic();
        int number = Integer.parseInt(wish.group(2));
        switch (wish.group(1)) {
            case "answer" -> answers.accept(poster, topic.getId(), number);
            case "none" -> answers.withdraw(poster, topic.getId());
            default -> reactions.give(poster, topic.getId(), number, kind(wish.group(1)));
        }
        redirects.to(tongue.to(topic.addressOf(number)));
    }

    private static ReactionKind kind(String key) {
        return ReactionKind.of(key)
                .orElseThrow(() -> new DomainException(DomainException.Kind.INVALID, "community.reaction.error.kind"));
    }

    public List<ReactionKind> getOffered() {
        if (offered == null) {
            offered = reactions.offered();
        }
        return offered;
    }

    /** Whether this reader may say which reply is the answer. */
    public boolean isDeciding() {
        return caller.isSignedIn() && Answers.mayDecide(Poster.of(caller), reading.getTopic(), reading.getBoard());
    }
}
