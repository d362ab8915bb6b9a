package org.inglenook.values;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.inglenook.platform.DomainException.Kind.INVALID;
import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.Slice;
import org.inglenook.platform.Slugs;
import org.inglenook.platform.StaleTextException;
import org.inglenook.platform.Written;

/** The shop's claims, from draft to withdrawal. Whatever changes of a public one is written into the log. */
@ApplicationScoped
@Transactional
public class Claims {

    /** Addresses under {@code /values} that are pages of their own. */
    private static final Set<String> TAKEN = Set.of("-", "changes", "new");

    @PersistenceContext
    EntityManager em;

    @Inject
    ValuesChanges log;

    @Inject
    ClaimEvidence evidence;

    @Inject
    EarlierTexts earlier;

    @Inject
    ShopProfiles profiles;

    @Inject
    Event<PageChanged> changed;

    @Inject
    Clock clock;

    /** The date where the shop is: it decides what has expired. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(profiles.current().getTimeZone()));
    }

    public Optional<Claim> find(long id) {
        return Optional.ofNullable(em.find(Claim.class, id));
    }

    public Claim get(long id) {
        return find(id).orElseThrow(() -> new DomainException(NOT_FOUND, "values.claim.error.gone"));
    }

    public Optional<Claim> findBySlug(String slug) {
        return em.createQuery("select c from Claim c where c.slug = :slug", Claim.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Everything that readers may see, withdrawn and expired included, in the order of publishing. */
    public List<Claim> publicOnes() {
        return em.createQuery("select c from Claim c where c.state <> :draft order by c.publishedAt, c.id", Claim.class)
                .setParameter("draft", Claim.State.DRAFT)
                .getResultList();
    }

    /** The addresses of all that readers may see, for lists that show no more of it. */
    public List<String> publicAddresses(int atMost) {
        return em.createQuery("select c.slug from Claim c where c.state <> :draft order by c.id", String.class)
                .setParameter("draft", Claim.State.DRAFT)
                .setMaxResults(atMost)
                .getResultStream()
                .map(Claim::address)
                .toList();
    }

    /** By id, of those among them that readers may see. */
    public Map<Long, String> publicAddresses(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select c.id, c.slug from Claim c where c.id in :ids and c.state <> :draft", Object[].class)
                .setParameter("ids", ids)
                .setParameter("draft", Claim.State.DRAFT)
                .getResultStream()
                .collect(toMap(row -> (Long) row[0], row -> Claim.address((String) row[1])));
    }

    public List<Claim> all() {
        return em.createQuery("select c from Claim c order by c.id", Claim.class)
                .getResultList();
    }

    /**
     * What may be said of a product today, in the order of publishing.
     *
     * @param products the shop's ids or SKUs of it: any of them names it
     */
    public List<Claim> holdingFor(Collection<String> products, int atMost) {
        if (products.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Claim c where c.id in (select d.id from Claim d join d.productKeys p where p in :keys)"
                                + " and c.state = :live and (c.validFrom is null or c.validFrom <= :today)"
                                + " and (c.validUntil is null or c.validUntil >= :today) order by c.publishedAt, c.id",
                        Claim.class)
                .setParameter("keys", products.stream().map(Claim::productKey).collect(toSet()))
                .setParameter("live", Claim.State.LIVE)
                .setParameter("today", today())
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Those that were published and not withdrawn, and end or are to be looked at again between two days. */
    List<Claim> withDayBetween(LocalDate first, LocalDate last) {
        return em.createQuery(
                        "select c from Claim c where c.state = :live and (c.validUntil between :first and :last"
                                + " or c.reviewOn between :first and :last) order by c.publishedAt, c.id",
                        Claim.class)
                .setParameter("live", Claim.State.LIVE)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** @param drafts whether claims that aren't public are among them */
    public Slice<Claim> page(String after, int size, boolean drafts) {
        long above = after == null || after.isEmpty() ? 0 : Cursor.parse(after).number(0);
        Set<Claim.State> states =
                drafts ? EnumSet.allOf(Claim.State.class) : EnumSet.complementOf(EnumSet.of(Claim.State.DRAFT));
        List<Claim> rows = em.createQuery(
                        "select c from Claim c where c.id > :above and c.state in :states order by c.id", Claim.class)
                .setParameter("above", above)
                .setParameter("states", states)
                .setMaxResults(size + 1)
                .getResultList();
        return Slice.of(rows, size, claim -> Cursor.of(claim.getId()), false);
    }

    public Claim draft(ClaimText text) {
        checkStatement(text);
        Claim claim = new Claim(freeSlug(text.statement()), text, clock.instant());
        em.persist(claim);
        em.flush();
        return claim;
    }

    /**
     * @param version the claim's version when the writer opened it
     * @param reason why a public claim changes, for the log; may be empty
     */
    public Claim rewrite(long id, ClaimText text, long version, String reason) {
        checkStatement(text);
        Claim claim = get(id);
        if (claim.getVersion() != version) {
            throw new StaleTextException();
        }
        ClaimText before = claim.text();
        claim.rewrite(text, clock.instant());
        if (!before.equals(text)) {
            earlier.keep(ClaimEditions.place(id), before, clock.instant());
        }
        if (claim.isPublic()) {
            checkShown(claim);
            String why = Written.line("reason", reason, 500);
            ClaimDifference.between(before, text)
                    .forEach(part -> log.write(ValuesChange.of(ValuesChange.Kind.CLAIM_CHANGED, claim, clock.instant())
                            .saying(part.name(), part.before(), part.after())
                            .because(why)));
            announce(claim);
        }
        return claim;
    }

    /** Drafts and publishes in one go: what is refused leaves no draft behind. */
    public Claim publish(ClaimText text) {
        return publish(draft(text).getId());
    }

    /** Rewrites and publishes in one go. */
    public Claim publish(long id, ClaimText text, long version, String reason) {
        rewrite(id, text, version, reason);
        return publish(id);
    }

    public Claim publish(long id) {
        Claim claim = get(id);
        checkShown(claim);
        claim.publish(clock.instant(), today());
        log.write(ValuesChange.of(ValuesChange.Kind.CLAIM_PUBLISHED, claim, clock.instant())
                .saying("", "", claim.getStatement()));
        announce(claim);
        return claim;
    }

    public Claim withdraw(long id, String reason) {
        Claim claim = get(id);
        claim.withdraw(reason, clock.instant());
        log.write(ValuesChange.of(ValuesChange.Kind.CLAIM_WITHDRAWN, claim, clock.instant())
                .saying("", claim.getStatement(), "")
                .because(claim.getWithdrawnBecause()));
        announce(claim);
        return claim;
    }

    /**
     * Writes down that somebody looked again and found the claim true.
     *
     * @param next when it is to be looked at again, or null
     * @param found what the reviewer found, for the log; may be empty
     */
    public Claim review(long id, LocalDate next, String found) {
        Claim claim = get(id);
        String words = Written.line("found", found, 500);
        claim.review(today(), next, clock.instant());
        log.write(ValuesChange.of(ValuesChange.Kind.CLAIM_REVIEWED, claim, clock.instant())
                .because(words));
        announce(claim);
        return claim;
    }

    /** Throws a draft away; what was public once is withdrawn instead. */
    public void discard(long id) {
        Claim claim = get(id);
        if (claim.isPublic()) {
            throw new DomainException(INVALID, "values.claim.error.public");
        }
        erase(id);
    }

    /** For good; for drafts and the demonstration's own. The log keeps what it says. */
    public void erase(long id) {
        evidence.eraseOf(id);
        find(id).ifPresent(claim -> {
            em.remove(claim);
            earlier.erase(ClaimEditions.place(id));
            announce(claim);
        });
    }

    void announce(Claim claim) {
        changed.fire(new PageChanged("values", "claim:" + claim.getId()));
    }

    /** Whoever uses words that the checker remarks on shows evidence for them, or finds other words. */
    private void checkShown(Claim claim) {
        if (evidence.of(claim.getId()).isEmpty()
                && !ClaimChecker.check(
                                CheckedWords.of(claim.text(), false),
                                profiles.current().getLanguage(),
                                today())
                        .isEmpty()) {
            throw DomainException.field("statement", INVALID, "values.claim.error.remarked");
        }
    }

    private void checkStatement(ClaimText text) {
        if (text.statementId() != null && em.find(ValueStatement.class, text.statementId()) == null) {
            throw DomainException.field("statement", INVALID, "values.statement.error.gone");
        }
    }

    private String freeSlug(String statement) {
        String slug = Slugs.of(statement);
        String free = slug;
        for (int n = 2; TAKEN.contains(free) || findBySlug(free).isPresent(); n++) {
            free = slug + "-" + n;
        }
        return free;
    }
}
