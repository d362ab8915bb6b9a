package org.inglenook.community.web;

import jakarta.inject.Inject;
import org.inglenook.community.Hearing;
import org.inglenook.community.Watch;
import org.inglenook.community.Watches;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** How much the reader hears of the place that the page shows. */
public abstract class Watching {

    @Inject
    Watches watches;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    private final Watch.Place place;
    private Hearing hearing;
    private boolean asked;

    Watching(Watch.Place place) {
        this.place = place;
    }

    abstract long placeId();

    /** Where the reader is. */
    abstract String here();

    public boolean isWatched() {
        return hearing() == Hearing.WATCHED;
    }

    public boolean isMuted() {
        return hearing() == Hearing.MUTED;
    }

    private Hearing hearing() {
        if (!asked) {
            hearing = watches.of(caller.requireMember(), place, placeId()).orElseGet(this::otherwise);
            asked = true;
        }
        return hearing;
    }

    /** What is heard where nothing was chosen. */
    Hearing otherwise() {
        return Hearing.CALLED;
    }

    public void watch() {
        watches.watch(caller.requireMember(), place, placeId());
        redirects.saying(tongue.to(here()), "community.watch.notice.watched");
    }

    public void mute() {
        watches.mute(caller.requireMember(), place, placeId());
        redirects.saying(tongue.to(here()), "community.watch.notice.muted");
    }

    public void leave() {
        watches.leave(caller.requireMember(), place, placeId());
        redirects.saying(tongue.to(here()), "community.watch.notice.left");
    }

    /** The sentence that says how much is heard. */
    public String getState() {
        String kind = place == Watch.Place.TOPIC ? "community.watch.topic." : "community.watch.board.";
        return kind + (isWatched() ? "watched" : isMuted() ? "muted" : "none");
    }
}
