package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What a member wishes to hear of by itself, and how often by mail. */
@Entity
@Table(name = "community_wishes")
public class MemberWishes {

    /** How often mails come. */
    public enum Mails {
        EACH,
        DAILY,
        WEEKLY,
        NEVER
    }

    /** When digests go out unless the member says otherwise. */
    private static final int MORNING = 8;

    @Id
    private long memberId;

    @Version
    private long version;

    private boolean watchesOwn = true;

    @Enumerated(EnumType.STRING)
    private Mails mail = Mails.EACH;

    private int mailHour = MORNING;

    private String timeZone;

    private Instant hourBegan;

    private int mailsInHour;

    protected MemberWishes() {}

    /** The wishes of a member who said nothing. */
    public MemberWishes(long memberId) {
        this.memberId = memberId;
    }

    /** @param zone where the member's day is, or null for the shop's */
    public void wish(boolean newWatchesOwn, Mails mails, int hour, ZoneId zone) {
        watchesOwn = newWatchesOwn;
        mail = mails;
        mailHour = hour;
        timeZone = zone == null ? null : zone.getId();
    }

    public void stopMails() {
        mail = Mails.NEVER;
    }

    /** When something that happens now is to be mailed, or null for never: digests go at the full hour, weekly ones on Mondays. */
    public Instant mailDue(Instant now, Duration patience, ZoneId shop) {
        return switch (mail) {
            case NEVER -> null;
            case EACH -> now.plus(patience);
            case DAILY -> next(now, shop).toInstant();
            case WEEKLY ->
                next(now, shop)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .toInstant();
        };
    }

    private ZonedDateTime next(Instant now, ZoneId shop) {
        ZonedDateTime here = now.atZone(timeZone == null ? shop : ZoneId.of(timeZone));
        ZonedDateTime today = here.truncatedTo(ChronoUnit.DAYS).withHour(mailHour);
        return today.isAfter(here) ? today : today.plusDays(1);
    }

    /** Whether all that is new goes in one mail. */
    boolean isTogether() {
        return mail == Mails.DAILY || mail == Mails.WEEKLY;
    }

    /** Counts a mail, unless there were so many within the hour already. */
    boolean takeMail(Instant now, int mostAnHour) {
        if (hourBegan == null || !now.isBefore(nextHour())) {
            hourBegan = now;
            mailsInHour = 0;
        }
        if (mailsInHour >= mostAnHour) {
            return false;
        }
        mailsInHour++;
        return true;
    }

    /** When mails are counted anew. */
    Instant nextHour() {
        return hourBegan.plus(Duration.ofHours(1));
    }

    public long getMemberId() {
        return memberId;
    }

    /** Whether they watch a topic from when they write in it. */
    public boolean isWatchesOwn() {
        return watchesOwn;
    }

    public Mails getMail() {
        return mail;
    }

    /** The hour of the day at which digests go out, 0 to 23. */
    public int getMailHour() {
        return mailHour;
    }

    /** Where the member's day is, or null for the shop's. */
    public String getTimeZone() {
        return timeZone;
    }
}
