package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.community.Answers;
import org.inglenook.community.Post;
import org.inglenook.community.Poster;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.community.TopicMoves;
import org.inglenook.community.Topics;
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
    Topics topics;

    @Inject
    TopicMoves moves;

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
    String id;

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
        // The page may have been opened before a moderator moved what is meant.
        Post meant = moves.find(Paths.number(id), Paths.small(wish.group(2)));
        long topic = meant.getTopicId();
        switch (wish.group(1)) {
            case "answer" -> answers.accept(poster, topic, meant.getNumber());
            case "none" -> answers.withdraw(poster, topic);
            default -> reactions.give(poster, topic, meant.getNumber(), kind(wish.group(1)));
        }
        redirects.to(tongue.to(topics.open(topic, caller.isModerator()).topic().addressOf(meant.getNumber())));
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
