package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.inglenook.community.LogEntry.Target;
import org.inglenook.community.Sanction.Gravity;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;
import org.inglenook.platform.Written;

/** Warnings, silences and bans: given with a reason and told to the member, appealed, lifted. */
@ApplicationScoped
@Transactional
public class Sanctions {

    private static final int LONGEST = 2000;
    private static final int LONGEST_DAYS = 365;

    @PersistenceContext
    EntityManager em;

    @Inject
    Participants participants;

    @Inject
    Members members;

    @Inject
    ModerationLog log;

    @Inject
    Outbox outbox;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * @param days for how long a silence lasts
     * @param message more than the reason; may be empty
     */
    public Sanction give(Poster moderator, long memberId, Gravity gravity, int days, String reason, String message) {
        if (members.card(memberId).map(MemberCard::maker).orElse(false)) {
            throw new DomainException(Kind.INVALID, "community.sanction.error.maker");
        }
        if (gravity == Gravity.SILENCE && (days < 1 || days > LONGEST_DAYS)) {
            throw DomainException.field("days", Kind.INVALID, "community.sanction.error.days", LONGEST_DAYS);
        }
        Instant now = clock.instant();
        Participant member = participants.locked(memberId);
        Sanction given = new Sanction(
                memberId,
                gravity,
                Moderation.reason(reason),
                Written.text("message", message, LONGEST),
                moderator,
                now,
                gravity == Gravity.SILENCE ? now.plus(Duration.ofDays(days)) : null);
        em.persist(given);
        em.flush();
        enforce(member);
        log.write(moderator, actOf(gravity), Target.member(memberId), given.getReason());
        tell(given, "community.sanction.mail." + gravity);
        return given;
    }

    public void lift(Poster moderator, long id) {
        Sanction sanction = get(id);
        Participant member = participants.locked(sanction.getMemberId());
        sanction.lift(moderator, clock.instant());
        em.flush();
        enforce(member);
        log.write(moderator, Act.LIFT, Target.member(sanction.getMemberId()), sanction.getReason());
        tell(sanction, "community.sanction.mail.lifted");
    }

    /** The appeal was read, and the sanction is lifted. */
    public void grant(Poster moderator, long id) {
        get(id).requireAppeal();
        lift(moderator, id);
    }

    /** What the member says against it; a moderator finds it in the queue. */
    public void appeal(long memberId, long id, String words) {
        Sanction sanction = get(id);
        if (sanction.getMemberId() != memberId) {
            throw DomainException.notFound();
        }
        String said = Written.text("appeal", words, LONGEST);
        if (said.isEmpty()) {
            throw DomainException.field("appeal", Kind.INVALID, "platform.error.needed");
        }
        sanction.appeal(said, clock.instant());
    }

    /** The appeal was read, and the sanction stays. */
    public void keep(Poster moderator, long id, String why) {
        Sanction sanction = get(id);
        sanction.keep(Moderation.reason(why));
        log.write(moderator, Act.KEEP, Target.member(sanction.getMemberId()), sanction.getAnswer());
        tell(sanction, "community.sanction.mail.kept");
    }

    /** All of a member's, the latest first. */
    public List<Sanction> of(long memberId) {
        return em.createQuery("select s from Sanction s where s.memberId = :member order by s.id desc", Sanction.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    Sanction get(long id) {
        Sanction sanction = em.find(Sanction.class, id);
        if (sanction == null) {
            throw DomainException.notFound();
        }
        return sanction;
    }

    /** The member's row says what is in force, so that writing asks nothing else. */
    void enforce(Participant member) {
        List<Sanction> inForce = of(member.getMemberId()).stream()
                .filter(sanction -> sanction.isInForce(clock.instant()))
                .toList();
        member.letSpeak();
        inForce.stream()
                .filter(sanction -> sanction.getGravity() == Gravity.SILENCE)
                .max(Comparator.comparing(Sanction::getEndsAt))
                .ifPresent(longest -> member.silence(longest.getEndsAt(), longest.getReason()));
        inForce.stream()
                .filter(sanction -> sanction.getGravity() == Gravity.BAN)
                .findFirst()
                .ifPresent(ban -> member.ban(ban.getReason()));
    }

    private static Act actOf(Gravity gravity) {
        return switch (gravity) {
            case WARNING -> Act.WARN;
            case SILENCE -> Act.SILENCE;
            case BAN -> Act.BAN;
        };
    }

    private void tell(Sanction sanction, String key) {
        members.emailOf(sanction.getMemberId()).ifPresent(address -> {
            Locale language = members.languageOf(sanction.getMemberId()).orElse(Locale.ENGLISH);
            String why = sanction.getAnswer() == null ? sanction.getReason() : sanction.getAnswer();
            outbox.send(new Mail(
                    address,
                    Messages.text(language, "community.sanction.mail.subject"),
                    Messages.text(language, key, why, sanction.getMessage(), settings.publicUrl() + "/me/boards")));
        });
    }
}
