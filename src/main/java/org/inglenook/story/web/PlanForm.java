package org.inglenook.story.web;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.PublishPlans;

/** The form that says when to publish. */
@Named
@RequestScoped
public class PlanForm {

    private static final String HERE = "/studio/story/publishing";

    @Inject
    PublishPlans plans;

    @Inject
    ShopProfiles profiles;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private ZoneId zone;
    private LocalDate date;
    private String time = "09:00";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        zone = profiles.current().getTimeZone();
        date = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
    }

    public void plan() {
        if (date == null) {
            throw DomainException.field("date", INVALID, "platform.error.needed");
        }
        plans.plan(date.atTime(parsedTime()), caller.requireMember());
        redirects.saying(HERE, "story.plan.said.planned");
    }

    public void cancel() {
        plans.cancel();
        redirects.saying(HERE, "story.plan.said.cancelled");
    }

    private LocalTime parsedTime() {
        try {
            return LocalTime.parse(time.strip());
        } catch (DateTimeParseException e) {
            throw (DomainException) DomainException.field("time", INVALID, "story.plan.error.time")
                    .initCause(e);
        }
    }

    /** As places name it, such as Europe/Vienna. */
    public String getZone() {
        return zone.getId();
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }
}
