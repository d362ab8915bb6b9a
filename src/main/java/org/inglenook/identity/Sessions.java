package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Secrets;

/** Signed-in browsers. All of it is in the database, so any node knows any session and a restart ends none. */
@ApplicationScoped
@Transactional
public class Sessions {

    static final Duration MEMBER_STAYS = Duration.ofDays(60);
    static final Duration MAKER_STAYS = Duration.ofDays(14);

    /** A shop that was asked again within a day can say that somebody is no customer any more. */
    static final Duration SHOPPER_STAYS = Duration.ofDays(1);

    private static final Duration BETWEEN_WRITES = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    /** What a request's cookie led to; {@code renewed} says that the cookie should be sent again with a later end. */
    public record Found(SignedIn who, boolean renewed) {}

    /** @return the token for the cookie; only its hash is kept */
    public String open(long memberId, Session.Way way, String userAgent) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        Duration stay = stay(em.find(Member.class, memberId).getRole());
        keep(new Session(memberId, Secrets.hash(token), way, userAgent, now, now.plus(stay)));
        return token;
    }

    /**
     * For a customer whom a shop named. It ends a day after they last were here.
     *
     * @return the token for the cookie
     */
    String openForShopper(long memberId, long connectionId, String userAgent) {
        String token = secrets.newToken();
        Instant now = clock.instant();
        keep(new Session(memberId, Secrets.hash(token), Session.Way.SHOP, userAgent, now, now.plus(SHOPPER_STAYS))
                .by(connectionId));
        return token;
    }

    private void keep(Session session) {
        em.createQuery("delete from Session s where s.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        em.persist(session);
    }

    /** The member behind a cookie's token. Being seen prolongs the session; that is written once in some minutes. */
    public Optional<Found> arrive(String token) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select s, m from Session s, Member m"
                                + " where s.tokenHash = :hash and s.expiresAt > :now and m.id = s.memberId",
                        Object[].class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> found((Session) row[0], (Member) row[1], now));
    }

    private Found found(Session session, Member member, Instant now) {
        boolean due = session.getLastSeenAt().isBefore(now.minus(BETWEEN_WRITES));
        boolean renewed = due && see(session, now, now.plus(stay(session, member)));
        return new Found(SignedIn.bySession(member, session), renewed);
    }

    private boolean see(Session session, Instant now, Instant expiresAt) {
        return em.createQuery("update Session s set s.lastSeenAt = :now, s.expiresAt = :expires"
                                + " where s.id = :id and s.lastSeenAt < :before")
                        .setParameter("now", now)
                        .setParameter("expires", expiresAt)
                        .setParameter("id", session.getId())
                        .setParameter("before", now.minus(BETWEEN_WRITES))
                        .executeUpdate()
                == 1;
    }

    /** Where the member is signed in, last used first. */
    public List<OpenSession> of(long memberId) {
        return em
                .createQuery(
                        "select s from Session s where s.memberId = :member and s.expiresAt > :now"
                                + " order by s.lastSeenAt desc, s.id desc",
                        Session.class)
                .setParameter("member", memberId)
                .setParameter("now", clock.instant())
                .getResultList()
                .stream()
                .map(OpenSession::of)
                .toList();
    }

    /** Ends one session of this member; someone else's id ends nothing. */
    public void end(long memberId, long sessionId) {
        em.createQuery("delete from Session s where s.id = :id and s.memberId = :member")
                .setParameter("id", sessionId)
                .setParameter("member", memberId)
                .executeUpdate();
    }

    public void endAll(long memberId) {
        em.createQuery("delete from Session s where s.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Ends every session of the member but this one: what a new password does. */
    public void endOthers(long memberId, Long sessionId) {
        em.createQuery("delete from Session s where s.memberId = :member and s.id <> :id")
                .setParameter("member", memberId)
                .setParameter("id", sessionId)
                .executeUpdate();
    }

    private static Duration stay(Session session, Member member) {
        return session.getWay() == Session.Way.SHOP ? SHOPPER_STAYS : stay(member.getRole());
    }

    /** Ends all that a shop opened for its customer. */
    void endShoppers(long memberId, long connectionId) {
        em.createQuery("delete from Session s where s.memberId = :member and s.connectionId = :connection")
                .setParameter("member", memberId)
                .setParameter("connection", connectionId)
                .executeUpdate();
    }

    /** Makers may do more, so a browser they forgot stays open for less time. */
    public static Duration stay(Role role) {
        return role.isMaker() ? MAKER_STAYS : MEMBER_STAYS;
    }
}
