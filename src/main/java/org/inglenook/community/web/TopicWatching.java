package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Hearing;
import org.inglenook.community.Watch;
import org.inglenook.community.Wishes;

/** How much the reader hears of the topic that they read. */
@Named
@RequestScoped
public class TopicWatching extends Watching {

    @Inject
    TopicReading reading;

    @Inject
    Wishes wishes;

    public TopicWatching() {
        super(Watch.Place.TOPIC);
    }

    @Override
    long placeId() {
        return reading.getTopic().getId();
    }

    /** Who has just written will watch the topic in a moment. */
    @Override
    Hearing otherwise() {
        long me = caller.requireMember();
        boolean justWrote = reading.getTopic().getLastAuthorId() == me;
        return justWrote && wishes.of(me).isWatchesOwn() ? Hearing.WATCHED : Hearing.CALLED;
    }

    @Override
    String here() {
        return reading.getAddress();
    }
}
