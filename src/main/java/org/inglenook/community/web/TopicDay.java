package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.inglenook.community.Posts;
import org.inglenook.community.Topic;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.Param;

/** A day of a topic that a reader wants to see, by the shop's calendar: {@code ?on=2026-11-05}. */
@Named
@RequestScoped
public class TopicDay {

    @Inject
    Posts posts;

    @Inject
    ShownProfile profile;

    @Inject
    @Param
    String on;

    /** Where the day begins in the topic, when one was asked for. */
    Optional<String> in(Topic topic) {
        return wanted().map(day ->
                topic.getPlace(posts.firstSince(topic, day.atStartOfDay(zone()).toInstant())));
    }

    private Optional<LocalDate> wanted() {
        try {
            return isAsked() ? Optional.of(LocalDate.parse(on.strip())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private boolean isAsked() {
        return on != null && !on.isBlank();
    }

    /** What was asked for, while it is no day. */
    public String getTrouble() {
        return isAsked() && wanted().isEmpty() ? on : null;
    }

    /** The day of a moment, for the form's limits. */
    public LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    private ZoneId zone() {
        return profile.get().getTimeZone();
    }
}
