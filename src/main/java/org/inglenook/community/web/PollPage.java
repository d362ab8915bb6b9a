package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.function.ObjLongConsumer;
import org.inglenook.community.NewPoll;
import org.inglenook.community.Polls;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** Holding a poll in one's own topic, closing it, taking it away. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/poll")
public class PollPage {

    @Inject
    Topics topics;

    @Inject
    Polls polls;

    @Inject
    Caller caller;

    @Inject
    ShopProfiles profiles;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String id;

    private Topic topic;
    private String question = "";
    private String options = "";
    private Integer choices = 1;
    private LocalDate closes;

    @PostConstruct
    void load() {
        caller.requireMember();
        topic = topics.open(Paths.number(id), caller.isModerator()).topic();
        question = topic.getTitle();
    }

    /** A day that is named is voted on to its end, by the shop's clock. */
    public void hold() {
        NewPoll wanted = new NewPoll(
                question,
                options.lines().toList(),
                choices == null ? 1 : choices,
                closes == null
                        ? null
                        : closes.plusDays(1)
                                .atStartOfDay(profiles.current().getTimeZone())
                                .minusSeconds(1)
                                .toInstant());
        polls.hold(Poster.of(caller), topic.getId(), wanted);
        back();
    }

    public void close() {
        change(polls::close);
    }

    public void remove() {
        change(polls::remove);
    }

    private void change(ObjLongConsumer<Poster> change) {
        change.accept(Poster.of(caller), topic.getId());
        back();
    }

    private void back() {
        redirects.to(tongue.to(topic.getAddress()));
    }

    public Topic getTopic() {
        return topic;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(String options) {
        this.options = options;
    }

    public Integer getChoices() {
        return choices;
    }

    public void setChoices(Integer choices) {
        this.choices = choices;
    }

    public LocalDate getCloses() {
        return closes;
    }

    public void setCloses(LocalDate closes) {
        this.closes = closes;
    }
}
