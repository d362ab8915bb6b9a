package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.community.Poll;
import org.inglenook.community.PollResult;
import org.inglenook.community.Polls;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** The poll at the head of a topic: the options to choose from, or what was chosen. {@code ?poll=results} and {@code ?poll=vote} change between them. */
@Named
@RequestScoped
public class TopicPoll {

    @Inject
    TopicReading reading;

    @Inject
    Polls polls;

    @Inject
    Caller caller;

    @Inject
    PageTags tags;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    Clock clock;

    @Inject
    @Param(name = "poll")
    String wish;

    private PollResult result;
    private Set<Long> chosen = Set.of();

    @PostConstruct
    void load() {
        result = polls.find(reading.getTopic()).orElse(null);
        if (result != null) {
            caller.memberId().ifPresent(me -> chosen = polls.chosen(me, result.poll()));
            if (isOpen() && result.poll().getClosesAt() != null) {
                tags.until(result.poll().getClosesAt());
            }
        }
    }

    public void vote() {
        String[] votes = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .getOrDefault("vote", new String[0]);
        Topic topic = reading.getTopic();
        polls.vote(
                Poster.of(caller),
                topic.getId(),
                Stream.of(votes).map(Paths::number).collect(Collectors.toSet()));
        redirects.to(tongue.to(topic.getAddress()) + "#poll");
    }

    public Poll getPoll() {
        return result == null ? null : result.poll();
    }

    public List<PollRow> getRows() {
        int voters = result.poll().getVoters();
        return result.options().stream()
                .map(option -> new PollRow(option, voters, chosen.contains(option.getId())))
                .toList();
    }

    public boolean isOpen() {
        return result.poll().isOpen(clock.instant());
    }

    /** Whether this reader sees the options to choose from. */
    public boolean isVoting() {
        return caller.isSignedIn()
                && isOpen()
                && ("vote".equals(wish) || (chosen.isEmpty() && !"results".equals(wish)));
    }

    public boolean isVoted() {
        return !chosen.isEmpty();
    }

    public boolean isSeveral() {
        return result.poll().getMostChoices() > 1;
    }

    /** Whether this reader may hold a poll here, or look after the one that is held. */
    public boolean isKept() {
        return caller.isSignedIn() && Polls.mayKeep(Poster.of(caller), reading.getTopic());
    }
}
