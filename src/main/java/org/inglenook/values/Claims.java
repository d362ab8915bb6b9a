package org.inglenook.values;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.Slice;
import org.inglenook.platform.Slugs;
import org.inglenook.platform.StaleTextException;
import org.inglenook.platform.TranslatedTexts;
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
    TranslatedTexts texts;

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

    public List<Claim> all() {
        return em.createQuery("select c from Claim c order by c.id", Claim.class)
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
            earlier.keep(EarlierText.place(ClaimEditions.KIND, id), before, clock.instant());
        }
        if (claim.isPublic()) {
            if (isRemarked(claim)) {
                throw remarked();
            }
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
        List<DomainException> missing = new ArrayList<>(claim.text().missing(today()));
        if (isRemarked(claim)) {
            missing.add(remarked());
        }
        ClaimText.refuse(missing);
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
        texts.erase(ValueTranslations.ROOM, ValueTranslations.ofClaim(id));
        find(id).ifPresent(claim -> {
            em.remove(claim);
            earlier.erase(EarlierText.place(ClaimEditions.KIND, id));
            announce(claim);
        });
    }

    void announce(Claim claim) {
        changed.fire(new PageChanged("values", "claim:" + claim.getId()));
    }

    /** Whoever uses words that the checker remarks on shows evidence for them, or finds other words. */
    private boolean isRemarked(Claim claim) {
        return evidence.of(claim.getId()).isEmpty()
                && !ClaimChecker.check(
                                CheckedWords.of(claim.text(), false),
                                profiles.current().getLanguage(),
                                today())
                        .isEmpty();
    }

    private static DomainException remarked() {
        return DomainException.field("statement", INVALID, "values.claim.error.remarked");
    }

    private void checkStatement(ClaimText text) {
        if (text.statementId() != null && em.find(ValueStatement.class, text.statementId()) == null) {
            throw DomainException.field("statement", INVALID, "values.statement.error.gone");
        }
    }

    String freeSlug(String statement) {
        String slug = Slugs.of(statement);
        String free = slug;
        for (int n = 2; TAKEN.contains(free) || findBySlug(free).isPresent(); n++) {
            free = slug + "-" + n;
        }
        return free;
    }
}
