package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Watch;

/** How much the reader hears of the topic that they read. */
@Named
@RequestScoped
public class TopicWatching extends Watching {

    @Inject
    TopicReading reading;

    public TopicWatching() {
        super(Watch.Place.TOPIC);
    }

    @Override
    long placeId() {
        return reading.getTopic().getId();
    }

    @Override
    String here() {
        return reading.getAddress();
    }
}
