package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.ShopProfiles;

/** Keeps the owner's rules in their order. Every note begins as {@link #book()} says: by a rule, or by the template that fits. */
@ApplicationScoped
@Transactional
public class NoteRules {
    static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    NoteTemplates templates;

    @Inject
    Hands hands;

    @Inject
    ShopProfiles profiles;

    /** In the order in which they are asked. */
    public List<NoteRule> all() {
        return em.createQuery("select r from NoteRule r order by r.place, r.id", NoteRule.class)
                .getResultList();
    }

    public Optional<NoteRule> find(long id) {
        return Optional.ofNullable(em.find(NoteRule.class, id));
    }

    /** The rule, or the refusal that there is none. */
    public NoteRule get(long id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** How many of them want this template. */
    public long naming(long templateId) {
        return all().stream()
                .filter(rule -> Objects.equals(rule.getOutcome().templateId(), templateId))
                .count();
    }

    /** The rules as they stand, to choose by. */
    RuleBook book() {
        return bookOf(all());
    }

    /** The same rules and one that isn't kept, or isn't kept so: in the place of the one with this id, else behind all others. */
    RuleBook bookWith(Long id, NoteRule tried) {
        List<NoteRule> rules = new ArrayList<>(all());
        int at = 0;
        while (at < rules.size() && !Objects.equals(rules.get(at).getId(), id)) {
            at++;
        }
        if (at < rules.size()) {
            rules.set(at, tried);
        } else {
            rules.add(tried);
        }
        return bookOf(rules);
    }

    private RuleBook bookOf(List<NoteRule> rules) {
        boolean drawn = rules.stream().anyMatch(rule -> rule.getOutcome().handId() != null);
        return new RuleBook(
                rules,
                templates.all().stream().collect(Collectors.toMap(NoteTemplate::getId, Function.identity())),
                drawn
                        ? hands.wholeNotes().stream().collect(Collectors.toMap(Hand::getId, Function.identity()))
                        : Map.of(),
                profiles.current().getLanguage());
    }

    /** Adds a rule behind the others. */
    public NoteRule add(String name, RuleConditions conditions, RuleOutcome outcome) {
        List<NoteRule> others = all();
        if (others.size() >= MOST) {
            throw new DomainException(Kind.CONFLICT, "notes.rule.problem.many", MOST);
        }
        requireThere(outcome);
        NoteRule rule = new NoteRule(others.size(), name, conditions, outcome, clock.instant());
        em.persist(rule);
        em.flush();
        return rule;
    }

    /** Says anew what a rule picks and wants. Notes that it began stay as they are. */
    public NoteRule rewrite(long id, String name, RuleConditions conditions, RuleOutcome outcome) {
        NoteRule rule = get(id);
        requireThere(outcome);
        rule.rewrite(name, conditions, outcome, clock.instant());
        em.flush();
        return rule;
    }

    private void requireThere(RuleOutcome outcome) {
        if (outcome.templateId() != null && templates.find(outcome.templateId()).isEmpty()) {
            throw DomainException.field("template", Kind.INVALID, "notes.rule.problem.template");
        }
        if (outcome.handId() != null
                && hands.find(outcome.handId())
                        .filter(hand -> hand.getKind() == HandKind.NOTE)
                        .isEmpty()) {
            throw DomainException.field("hand", Kind.INVALID, "notes.rule.problem.hand");
        }
    }

    /** Puts it at this place among the others; the first is 1, and what is further than the last is the last. */
    public NoteRule move(long id, int place) {
        NoteRule moved = get(id);
        List<NoteRule> order = new ArrayList<>(all());
        order.remove(moved);
        order.add(Math.max(0, Math.min(place - 1, order.size())), moved);
        number(order);
        return moved;
    }

    private void number(List<NoteRule> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).moveTo(i);
        }
        em.flush();
    }

    public NoteRule pause(long id) {
        NoteRule rule = get(id);
        rule.pause();
        return rule;
    }

    public NoteRule resume(long id) {
        NoteRule rule = get(id);
        rule.resume();
        return rule;
    }

    /** Removes it. Notes that it began stay as they are. */
    public void remove(long id) {
        em.remove(get(id));
        em.flush();
        number(all());
    }
}
