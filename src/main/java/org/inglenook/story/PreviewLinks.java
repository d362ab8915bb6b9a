package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.GONE;
import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Secrets;

/** The private addresses under which the draft can be read before it is published. */
@ApplicationScoped
@Transactional
public class PreviewLinks {

    public static final int LONGEST_DAYS = 90;

    private static final Duration REMEMBERED = Duration.ofDays(90);

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /** A link that was made, and its token, which can be read this once. */
    public record Made(PreviewLink link, String token) {

        /** Where it leads, under the context root. */
        public String path() {
            return "/preview/" + token;
        }
    }

    public Made make(int days, Long by) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw DomainException.field("days", INVALID, "story.link.error.days", LONGEST_DAYS);
        }
        Instant now = clock.instant();
        forgetBefore(now.minus(REMEMBERED));
        String token = secrets.newToken();
        PreviewLink link = new PreviewLink(Secrets.hash(token), now.plus(Duration.ofDays(days)), by, now);
        em.persist(link);
        em.flush();
        return new Made(link, token);
    }

    /** Those that still lead somewhere, the oldest first. */
    public List<PreviewLink> open() {
        return em.createQuery(
                        "select l from PreviewLink l where l.endedAt is null and l.expiresAt > :now order by l.madeAt, l.id",
                        PreviewLink.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** The link that a token opens; refused with a sentence for whoever holds it when it has ended. */
    public PreviewLink follow(String token) {
        PreviewLink link = em.createQuery("select l from PreviewLink l where l.tokenHash = :hash", PreviewLink.class)
                .setParameter("hash", Secrets.hash(token))
                .getResultStream()
                .findFirst()
                .orElseThrow(DomainException::notFound);
        if (!link.isOpen(clock.instant())) {
            throw new DomainException(GONE, "story.link.error.over");
        }
        return link;
    }

    /** From now on it leads nowhere. */
    public void end(long id) {
        PreviewLink link = em.find(PreviewLink.class, id);
        if (link == null) {
            throw DomainException.notFound();
        }
        link.end(clock.instant());
    }

    private void forgetBefore(Instant moment) {
        em.createQuery("delete from PreviewLink l where l.expiresAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
