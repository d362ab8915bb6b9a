package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NavigableSet;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicMoves;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** A moderator chooses posts of a topic, on as many of its pages as they like, and makes a topic of them. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/split")
public class SplitTopicPage {

    @Inject
    TopicSubject subject;

    @Inject
    TopicMoves moves;

    @Inject
    SplitChoice choice;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String title = "";

    @PostConstruct
    void load() {
        Poster.moderator(caller);
    }

    public void split() {
        NavigableSet<Integer> numbers = choice.made();
        Topic apart =
                moves.split(Poster.moderator(caller), subject.getTopic().getId(), numbers, subject.getBoard(), title);
        redirects.saying(apart.getAddress(), "community.split.said");
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
