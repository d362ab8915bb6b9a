package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Faults;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;

/** The sites that may ask who a member is, which the owner lists; and what each member agreed to. */
@ApplicationScoped
@Transactional
public class RelyingSites {

    static final int MOST = 20;

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A site that knows a member. */
    public record Told(long siteId, String name, Instant since) {
        public long getSiteId() {
            return siteId;
        }

        public String getName() {
            return name;
        }

        public Instant getSince() {
            return since;
        }
    }

    public List<RelyingSite> list() {
        return em.createQuery("select s from RelyingSite s order by s.id", RelyingSite.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /**
     * Lets a site ask.
     *
     * @param address to which members may be sent back, with all that is below it; https, unless the host stands on this network
     * @return the secret that both sign with: it can be read this once
     * @throws DomainException {@code INVALID}, naming the field
     */
    public String add(String name, String address) {
        String called = name.strip().replaceAll("\\s+", " ");
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw DomainException.field("siteName", Kind.INVALID, "identity.sites.error.name", LONGEST_NAME);
        }
        if (list().size() >= MOST) {
            throw new DomainException(Kind.CONFLICT, "identity.sites.error.many", MOST);
        }
        String secret = secrets.newToken() + secrets.newToken();
        em.persist(new RelyingSite(called, address(address), secrets.seal(secret), clock.instant()));
        return secret;
    }

    /** @return the new secret: it can be read this once, and the former one holds for a week more */
    public String changeSecret(long siteId) {
        RelyingSite site = find(siteId).orElseThrow(DomainException::notFound);
        String secret = secrets.newToken() + secrets.newToken();
        site.changeSecret(secrets.seal(secret), clock.instant());
        return secret;
    }

    /** It may not ask any more, and what members agreed to is forgotten. */
    public void remove(long siteId) {
        em.createQuery("delete from RelyingConsent c where c.siteId = :site")
                .setParameter("site", siteId)
                .executeUpdate();
        find(siteId).ifPresent(em::remove);
    }

    /** The site that an address belongs to, with its secrets in plain text. */
    Optional<Known> holding(URI address) {
        Instant now = clock.instant();
        return list().stream()
                .filter(site -> site.holds(address))
                .findFirst()
                .map(site -> new Known(
                        site.getId(),
                        site.getName(),
                        site.sealedSecrets(now).stream().map(secrets::open).toList()));
    }

    /** A site with what only the answer needs. */
    record Known(long id, String name, List<String> secrets) {}

    boolean isAgreed(long memberId, long siteId) {
        return !em.createQuery(
                        "select c.id from RelyingConsent c where c.memberId = :member and c.siteId = :site", Long.class)
                .setParameter("member", memberId)
                .setParameter("site", siteId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void agree(long memberId, long siteId) {
        if (isAgreed(memberId, siteId)) {
            return;
        }
        em.persist(new RelyingConsent(memberId, siteId, clock.instant()));
        try {
            em.flush();
        } catch (RuntimeException e) {
            if (!Faults.isDuplicateKey(e)) {
                throw e;
            }
            throw new DomainException(Kind.CONFLICT, "identity.error.taken");
        }
    }

    /** The sites that know a member, the oldest first. */
    public List<Told> told(long memberId) {
        return em.createQuery(
                        "select s.id, s.name, c.agreedAt from RelyingConsent c, RelyingSite s"
                                + " where c.memberId = :member and s.id = c.siteId order by c.id",
                        Object[].class)
                .setParameter("member", memberId)
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Told((Long) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    /** The member takes it back: the site isn't told again without being asked. */
    public void stopTelling(long memberId, long siteId) {
        em.createQuery("delete from RelyingConsent c where c.memberId = :member and c.siteId = :site")
                .setParameter("member", memberId)
                .setParameter("site", siteId)
                .executeUpdate();
    }

    private Optional<RelyingSite> find(long siteId) {
        return Optional.ofNullable(em.find(RelyingSite.class, siteId));
    }

    private String address(String typed) {
        String full = typed.strip();
        try {
            URI uri = URI.create(full);
            boolean here = uri.getHost() != null
                    && settings.privateShops().contains(uri.getHost().toLowerCase(Locale.ROOT));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && here;
            if (web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !uri.getRawPath().contains("..")
                    && full.length() <= LONGEST_ADDRESS) {
                return full;
            }
        } catch (IllegalArgumentException e) {
            throw (DomainException) refused().initCause(e);
        }
        throw refused();
    }

    private static DomainException refused() {
        return DomainException.field("siteAddress", Kind.INVALID, "identity.sites.error.address");
    }
}
