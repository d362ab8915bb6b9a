package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShopProfiles;

/** Keeps the texts that notes begin with. */
@ApplicationScoped
@Transactional
public class NoteTemplates {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    ShopProfiles profiles;

    /** All templates, by language and name. There is always at least one: a shop without any gets three to begin with. */
    public List<NoteTemplate> all() {
        List<NoteTemplate> all = stored();
        if (all.isEmpty()) {
            introduce(Language.supported(profiles.current().getLanguage()));
            all = stored();
        }
        return all;
    }

    private List<NoteTemplate> stored() {
        return em.createQuery("select t from NoteTemplate t order by t.language, t.name, t.id", NoteTemplate.class)
                .getResultList();
    }

    private void introduce(Locale language) {
        for (Occasion occasion : List.of(Occasion.ANY, Occasion.RETURNING, Occasion.GIFT)) {
            String key = "notes.template.start." + occasion.name().toLowerCase(Locale.ROOT);
            em.persist(new NoteTemplate(
                    Messages.text(language, key + ".name"),
                    language,
                    occasion,
                    Messages.text(language, key + ".text"),
                    clock.instant()));
        }
        em.flush();
    }

    public Optional<NoteTemplate> find(long id) {
        return Optional.ofNullable(em.find(NoteTemplate.class, id));
    }

    /** The template that fits best: in the customer's language before the shop's, for the occasion before any. */
    static Optional<NoteTemplate> fitting(
            Collection<NoteTemplate> templates, Occasion occasion, Locale wanted, Locale shops) {
        return templates.stream()
                .filter(t -> t.getOccasion() == Occasion.ANY || t.getOccasion() == occasion)
                .min(Comparator.comparingInt(
                                (NoteTemplate t) -> strangeness(t, wanted.getLanguage(), shops.getLanguage()))
                        .thenComparing(t -> t.getOccasion() == Occasion.ANY)
                        .thenComparing(NoteTemplate::getId));
    }

    /** The one of the same name in this language, where there is one; else the template itself. */
    static NoteTemplate inLanguage(NoteTemplate template, Collection<NoteTemplate> templates, Locale wanted) {
        return templates.stream()
                .filter(other -> other.getName().equals(template.getName()))
                .filter(other -> other.getLanguage().getLanguage().equals(wanted.getLanguage()))
                .min(Comparator.comparing((NoteTemplate other) -> !other.getId().equals(template.getId()))
                        .thenComparing(NoteTemplate::getId))
                .orElse(template);
    }

    private static int strangeness(NoteTemplate template, String wanted, String shops) {
        String language = template.getLanguage().getLanguage();
        return language.equals(wanted) ? 0 : language.equals(shops) ? 1 : 2;
    }

    /** Adds a template; refuses variables without a fallback. */
    public NoteTemplate add(String name, Locale language, Occasion occasion, String text) {
        NoteTemplate template = new NoteTemplate(name, language, occasion, text, clock.instant());
        requireOwnName(template, -1);
        em.persist(template);
        em.flush();
        return template;
    }

    /** Gives a template other words. Notes that were written from it keep theirs. */
    public NoteTemplate rewrite(long id, String name, Locale language, Occasion occasion, String text) {
        NoteTemplate template = find(id).orElseThrow(DomainException::notFound);
        template.rewrite(name, language, occasion, text);
        requireOwnName(template, id);
        return template;
    }

    private void requireOwnName(NoteTemplate template, long id) {
        boolean taken = stored().stream()
                .anyMatch(t -> t.getId() != id
                        && t.getLanguageTag().equals(template.getLanguageTag())
                        && t.getName().equals(template.getName()));
        if (taken) {
            throw DomainException.field("name", Kind.CONFLICT, "notes.template.problem.taken", template.getName());
        }
    }

    /** Removes a template. Notes that were written from it keep their words as their own. */
    public void remove(long id) {
        find(id).ifPresent(template -> {
            em.createQuery("update ThankYouNote n set n.sentence = n.text, n.templateId = null where n.templateId = :id"
                            + " and length(n.text) <= 4000")
                    .setParameter("id", id)
                    .executeUpdate();
            em.remove(template);
        });
    }
}
