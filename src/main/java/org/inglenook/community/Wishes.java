package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/** What members wish to hear of, and how often by mail. */
@ApplicationScoped
@Transactional
public class Wishes {

    @PersistenceContext
    EntityManager em;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    public MemberWishes of(long memberId) {
        MemberWishes said = em.find(MemberWishes.class, memberId);
        return said == null ? new MemberWishes(memberId) : said;
    }

    /** @param zone the name of a time zone, or null or empty for the shop's */
    public void wish(long memberId, boolean watchesOwn, MemberWishes.Mails mails, int hour, String zone) {
        if (hour < 0 || hour > 23) {
            throw DomainException.field("mailHour", Kind.INVALID, "community.wishes.error.hour");
        }
        MemberWishes wishes = stored(memberId);
        wishes.wish(watchesOwn, mails, hour, zone(zone));
        remindLater(wishes);
    }

    /** No mail any more; the page still tells. */
    public void stopMails(long memberId) {
        MemberWishes wishes = stored(memberId);
        wishes.stopMails();
        remindLater(wishes);
    }

    /** What waits to be mailed goes when the wishes now say. */
    private void remindLater(MemberWishes wishes) {
        Instant due = mailDue(wishes, clock.instant());
        String set = "update Notification n set n.mailDueAt = " + (due == null ? "null" : ":due");
        Query query = em.createQuery(set + " where n.memberId = :member and n.mailDueAt is not null")
                .setParameter("member", wishes.getMemberId());
        if (due != null) {
            query.setParameter("due", due);
        }
        query.executeUpdate();
    }

    private Instant mailDue(MemberWishes wishes, Instant now) {
        return wishes.mailDue(
                now, settings.notificationPatience(), profiles.current().getTimeZone());
    }

    /** When something that happens now is to be mailed to each of these; null for never. */
    Map<Long, Instant> mailsDue(Collection<Long> members, Instant now) {
        ZoneId shop = profiles.current().getTimeZone();
        Map<Long, Instant> due = new HashMap<>();
        of(members)
                .forEach((member, wishes) ->
                        due.put(member, wishes.mailDue(now, settings.notificationPatience(), shop)));
        return due;
    }

    /** The wishes of all of these, said or not. */
    Map<Long, MemberWishes> of(Collection<Long> members) {
        Map<Long, MemberWishes> all = new HashMap<>();
        members.forEach(member -> all.put(member, new MemberWishes(member)));
        if (!members.isEmpty()) {
            em.createQuery("select w from MemberWishes w where w.memberId in :members", MemberWishes.class)
                    .setParameter("members", members)
                    .getResultList()
                    .forEach(said -> all.put(said.getMemberId(), said));
        }
        return all;
    }

    MemberWishes stored(long memberId) {
        MemberWishes wishes = em.find(MemberWishes.class, memberId);
        if (wishes == null) {
            wishes = new MemberWishes(memberId);
            em.persist(wishes);
        }
        return wishes;
    }

    private static ZoneId zone(String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            DomainException refused = DomainException.field("zone", Kind.INVALID, "community.wishes.error.zone");
            refused.initCause(e);
            throw refused;
        }
    }
}
