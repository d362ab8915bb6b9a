package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Mails that answer ours: kept when they come, once, and taken afterwards by the room whose mail it was. */
@ApplicationScoped
@Transactional
public class ReceivedMails {

    private static final int AT_A_TIME = 50;

    /** Longer than a mailbox is read anew, or a host sends again. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** What becomes of a mail. */
    enum Arrival {
        KEPT,
        /** It came before. */
        KNOWN,
        /** A program's own mail, which is never answered. */
        AUTOMATIC,
        /** It answers nothing of ours. */
        STRANGE
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<ReplyTaker> takers;

    @Inject
    ReplyAddress address;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Keeps a mail; one that is not for us leaves nothing but a count.
     *
     * @param raw the mail as it went over the wire
     * @param whole false where these are only its headers
     */
    Arrival arrive(byte[] raw, boolean whole) {
        IncomingMail mail = MailReading.of(raw, whole);
        Optional<String> key =
                address.keyIn(mail.recipients()).filter(found -> taker(found).isPresent());
        if (key.isEmpty()) {
            return count("strange", Arrival.STRANGE);
        }
        if (mail.automatic() || mail.from().isEmpty()) {
            return count("automatic", Arrival.AUTOMATIC);
        }
        String fingerprint = fingerprint(mail, key.get(), raw);
        if (isKnown(fingerprint)) {
            return Arrival.KNOWN;
        }
        String words = MailWords.of(mail.text(), settings.publicUrl() + "/unsubscribe/");
        boolean proven = settings.replies()
                .provenBy()
                .filter(host -> SenderProof.proves(host, mail.authentication(), mail.from()))
                .isPresent();
        ReceivedMail kept = new ReceivedMail(mail, proven, key.get(), fingerprint, words, clock.instant());
        em.persist(kept);
        em.flush();
        int place = 0;
        for (MailedPicture picture : mail.pictures()) {
            em.persist(new ReceivedPicture(kept.getId(), ++place, picture));
        }
        return Arrival.KEPT;
    }

    /** Whether a mail that is known by these header lines alone answers one of ours. */
    boolean isForUs(List<String> recipients) {
        return address.keyIn(recipients).flatMap(this::taker).isPresent();
    }

    private Optional<ReplyTaker> taker(String key) {
        return takers.stream().filter(taker -> taker.knows(key)).findFirst();
    }

    private static String fingerprint(IncomingMail mail, String key, byte[] raw) {
        String known = mail.messageId().isEmpty() ? new String(raw, StandardCharsets.ISO_8859_1) : mail.messageId();
        return Secrets.hash(key + '\n' + mail.from() + '\n' + known);
    }

    private boolean isKnown(String fingerprint) {
        return !em.createQuery("select m.id from ReceivedMail m where m.fingerprint = :fingerprint", Long.class)
                .setParameter("fingerprint", fingerprint)
                .getResultList()
                .isEmpty();
    }

    private Arrival count(String what, Arrival arrival) {
        em.createQuery("update Mailbox b set b." + what + " = b." + what + " + 1")
                .executeUpdate();
        return arrival;
    }

    List<Long> due() {
        return em.createQuery(
                        "select m.id from ReceivedMail m where m.state = :waiting and m.nextAttemptAt <= :now"
                                + " order by m.nextAttemptAt, m.id",
                        Long.class)
                .setParameter("waiting", ReceivedMail.State.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(AT_A_TIME)
                .getResultList();
    }

    /** Has one taken by its room, with the same transaction that ticks it off; its row is held, so that one node does it. */
    void take(long id) {
        ReceivedMail mail = held(id);
        if (mail.isWaiting()) {
            MailedReply reply = mail.reply(pictures(id));
            taker(mail.replyKey()).ifPresent(taker -> taker.take(reply));
            mail.taken();
            forgetPictures(id);
        }
    }

    /** What the room said no to is told to the one who may know. */
    void refuse(long id, DomainException why) {
        ReceivedMail mail = held(id);
        if (mail.isWaiting()) {
            taker(mail.replyKey()).ifPresent(taker -> taker.refused(mail.reply(List.of()), why));
            mail.refused(why.key());
            forgetPictures(id);
        }
    }

    private List<MailedPicture> pictures(long mail) {
        return em.createQuery(
                        "select p from ReceivedPicture p where p.mailId = :mail order by p.place",
                        ReceivedPicture.class)
                .setParameter("mail", mail)
                .getResultStream()
                .map(ReceivedPicture::picture)
                .toList();
    }

    private void forgetPictures(long mail) {
        em.createQuery("delete from ReceivedPicture p where p.mailId = :mail")
                .setParameter("mail", mail)
                .executeUpdate();
    }

    void later(long id, long seconds) {
        held(id).later(clock.instant().plusSeconds(seconds));
    }

    void failed(long id, String why) {
        held(id).failed(why, clock.instant());
    }

    private ReceivedMail held(long id) {
        return em.find(ReceivedMail.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many were given up. */
    public long failed() {
        return em.createQuery("select count(m) from ReceivedMail m where m.state = :failed", Long.class)
                .setParameter("failed", ReceivedMail.State.FAILED)
                .getSingleResult();
    }

    void purge() {
        em.createQuery("delete from ReceivedMail m where m.receivedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
        em.createQuery("delete from ReceivedPicture p where p.mailId not in (select m.id from ReceivedMail m)")
                .executeUpdate();
    }
}
