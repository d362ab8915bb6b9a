package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;

/**
 * Values and claims in other languages. A translation is public as soon as its original is; the log of changes tells of originals
 * alone, and what a translation says counts as far as the original says it.
 */
@ApplicationScoped
@Transactional
public class ValueTranslations {

    static final String ROOM = "values";

    private static final String CLAIM = "claim:";
    private static final String STATEMENT = "statement:";

    @Inject
    TranslatedTexts texts;

    @Inject
    Claims claims;

    @Inject
    ClaimLists lists;

    @Inject
    Values values;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ShopProfiles profiles;

    @Inject
    Event<PageChanged> changed;

    /** What a claim's translations are kept under. */
    public static String ofClaim(long id) {
        return CLAIM + id;
    }

    /** The claim whose translations are kept under this, if it is one's. */
    static Optional<Long> claimOf(String subject) {
        return subject.startsWith(CLAIM)
                ? Optional.of(Long.valueOf(subject.substring(CLAIM.length())))
                : Optional.empty();
    }

    /** What the translations of a value are kept under, or of what isn't there yet. */
    public static String ofStatement(long id) {
        return STATEMENT + id;
    }

    /** By language, what is translated into it. */
    public Map<String, Set<String>> subjects() {
        return texts.subjects(ROOM);
    }

    /** Tags of the languages into which any of these is translated. */
    public List<String> languagesOf(Set<String> subjects) {
        return subjects().entrySet().stream()
                .filter(language -> language.getValue().stream().anyMatch(subjects::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Tags of the languages into which anything is translated that readers may see. */
    public List<String> publicLanguages() {
        Set<String> shown = new HashSet<>();
        lists.publicIds().forEach(id -> shown.add(ofClaim(id)));
        values.shownIds().forEach(id -> shown.add(ofStatement(id)));
        return languagesOf(shown);
    }

    /** All in one language, by what they translate. */
    public Map<String, Translation> in(String language) {
        return texts.in(ROOM, language);
    }

    /** Of these in one language, by what they translate. */
    public Map<String, Translation> in(String language, Collection<String> subjects) {
        return texts.in(ROOM, language, subjects);
    }

    public Optional<Translation> find(String language, String subject) {
        return texts.find(ROOM, language, subject);
    }

    /** In all languages, of one claim or statement. */
    public List<Translation> of(String subject) {
        return texts.of(ROOM).stream()
                .filter(translation -> translation.getSubject().equals(subject))
                .toList();
    }

    /** What is to be translated: {@link TranslatedClaim} or {@link StatementText}. */
    public Object original(String subject) {
        long id = subject.matches("(claim|statement):\\d{1,18}")
                ? Long.parseLong(subject.substring(subject.indexOf(':') + 1))
                : 0;
        if (subject.startsWith(CLAIM)) {
            return claims.find(id)
                    .map(claim -> (Object) TranslatedClaim.of(claim, evidence.of(id)))
                    .orElseThrow(DomainException::notFound);
        }
        return values.find(id).map(statement -> (Object) statement.text()).orElseThrow(DomainException::notFound);
    }

    /** Whether the claim says something else than what this was made from. */
    public static boolean isOlder(Translation translation, Claim claim, List<Evidence> evidence) {
        return translation.isOlderThan(TranslatedClaim.of(claim, evidence).alone());
    }

    /** Tells what an original says now from what it said. */
    public static String mark(Object original) {
        return Translation.mark(original instanceof TranslatedClaim words ? words.alone() : original);
    }

    /**
     * @param text {@link TranslatedClaim} or {@link StatementText}
     * @param mark {@link #mark} of the original that stood beside it
     * @param edition the translation's own edition when the writer opened it; 0 when there was none, null to write over any
     */
    public void write(String language, String subject, Object text, String mark, Long edition) {
        String tag = TranslatedTexts.tag(language);
        long opened = edition == null
                ? find(tag, subject).map(Translation::getEdition).orElse(0L)
                : edition;
        if (tag.equals(profiles.current().getLanguage().getLanguage())) {
            throw DomainException.field("language", INVALID, "platform.tongue.error.original");
        }
        texts.write(ROOM, tag, subject, text, mark, opened);
        changed.fire(new PageChanged("values"));
    }

    /** The original stands there again; what was said can be brought back. */
    public void remove(String language, String subject) {
        texts.remove(find(language, subject).orElseThrow(DomainException::notFound));
        changed.fire(new PageChanged("values"));
    }
}
