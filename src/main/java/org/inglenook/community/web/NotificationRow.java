package org.inglenook.community.web;

import java.util.Locale;
import org.inglenook.community.NotificationGroup;

/** A line of what a member is told. */
public record NotificationRow(NotificationGroup group, Byline author) {

    public NotificationGroup getGroup() {
        return group;
    }

    /** Who wrote the latest of the posts. */
    public Byline getAuthor() {
        return author;
    }

    /** The sentence about one post, or about many. */
    public String getKey() {
        String cause = group.latest().getCause().name().toLowerCase(Locale.ROOT);
        return group.many() == 1 ? "community.notification.one." + cause : "community.notification.many." + cause;
    }
}
