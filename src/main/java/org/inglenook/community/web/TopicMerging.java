package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicMoves;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Redirects;

/** Making one topic of two, and two of one again, on the page where a topic is looked after. */
@Named
@RequestScoped
public class TopicMerging {

    private static final Pattern NAMED = Pattern.compile("(?:.*/topics/)?#?(\\d{1,18})(?:[/?#].*)?");

    @Inject
    TopicSubject subject;

    @Inject
    Topics topics;

    @Inject
    TopicMoves moves;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String into = "";

    public void merge() {
        Matcher named = NAMED.matcher(into.strip());
        if (!named.matches()) {
            throw DomainException.field("into", DomainException.Kind.INVALID, "community.merge.error.address");
        }
        long topic = subject.getTopic().getId();
        Topic other = topics.open(Paths.number(named.group(1)), true).topic();
        mergeInto(topic, other.getId());
    }

    /** What was split off goes back to where it was. */
    public void putBack() {
        mergeInto(subject.getTopic().getId(), subject.getTopic().getCutFrom());
    }

    private void mergeInto(long topic, long other) {
        moves.merge(Poster.moderator(caller), topic, other);
        redirects.saying(moves.whereNow(topic, 1).orElseThrow(), "community.merge.said");
    }

    public void takeOut(Topic merged) {
        Topic apart = moves.unmerge(Poster.moderator(caller), merged.getId());
        redirects.saying(apart.getAddress(), "community.merge.said.undone");
    }

    public List<Topic> getMerged() {
        return moves.mergedInto(subject.getTopic().getId());
    }

    /** The topic that this one was split from, while it stands; or null. */
    public Topic getWhole() {
        return Optional.ofNullable(subject.getTopic().getCutFrom())
                .flatMap(topics::find)
                .map(TopicOnBoard::topic)
                .filter(Topic::isShown)
                .orElse(null);
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
