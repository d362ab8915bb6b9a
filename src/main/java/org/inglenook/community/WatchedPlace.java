package org.inglenook.community;

/**
 * A board or a topic of which a member chose how much they hear.
 *
 * @param name the board's name or the topic's title; null where it is not shown any more
 * @param address where it is, or null
 */
public record WatchedPlace(Watch watch, String name, String address) {

    public long getId() {
        return watch.getId();
    }

    public boolean isGone() {
        return name == null;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public boolean isWatched() {
        return watch.getHearing() == Hearing.WATCHED;
    }

    public boolean isMuted() {
        return watch.isMuted();
    }

    public boolean isByHand() {
        return watch.isByHand();
    }

    /** Whether it is a topic, and not a board. */
    public boolean isTopic() {
        return watch.getPlace() == Watch.Place.TOPIC;
    }
}
