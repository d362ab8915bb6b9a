package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/**
 * Values and claims in other languages. A translation is public as soon as its original is; the log of changes tells of originals
 * alone, and what a translation says counts as far as the original says it.
 */
@ApplicationScoped
@Transactional
public class ValueTranslations extends RoomTranslations {

    static final String ROOM = "values";

    private static final String CLAIM = "claim:";
    private static final String STATEMENT = "statement:";

    @Inject
    EarlierTexts earlier;

    @Inject
    Claims claims;

    @Inject
    Values values;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ShopProfiles profiles;

    @Inject
    Event<PageChanged> changed;

    ValueTranslations() {
        super(ROOM);
    }

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

    /** All in one language, by what they translate. */
    public Map<String, Translation> in(String language) {
        return texts.in(ROOM, language);
    }

    /** Of these in one language, by what they translate. */
    public Map<String, Translation> in(String language, Collection<String> subjects) {
        return texts.in(ROOM, language, subjects);
    }

    /** What is to be translated: {@link TranslatedClaim} or {@link StatementText}. */
    @Override
    public Wording original(String subject) {
        long id = subject.matches("(claim|statement):\\d{1,18}") ? number(subject) : 0;
        if (subject.startsWith(CLAIM)) {
            return claims.find(id)
                    .map(claim -> TranslatedClaim.of(claim, evidence.of(id)))
                    .orElseThrow(DomainException::notFound);
        }
        return values.find(id).map(ValueStatement::text).orElseThrow(DomainException::notFound);
    }

    /** Of a claim, what it said itself; what its evidence said isn't kept. */
    @Override
    protected Stream<? extends Wording> before(String subject) {
        if (original(subject) instanceof TranslatedClaim claim) {
            return earlier.list(EarlierText.place(ClaimEditions.KIND, number(subject))).stream()
                    .map(text -> claim.with(text.as(ClaimText.class)));
        }
        return earlier.list(EarlierText.place(StatementEditions.KIND, number(subject))).stream()
                .map(text -> text.as(StatementText.class));
    }

    private static long number(String subject) {
        return Long.parseLong(subject.substring(subject.indexOf(':') + 1));
    }

    /** Whether the claim says something else than what this was made from. */
    public static boolean isOlder(Translation translation, Claim claim, List<Evidence> evidence) {
        return translation.isOlderThan(TranslatedClaim.of(claim, evidence));
    }

    @Override
    public void write(String language, String subject, Wording text, String mark, long edition) {
        if (TranslatedTexts.tag(language)
                .equals(profiles.current().getLanguage().getLanguage())) {
            throw DomainException.field("language", INVALID, "platform.tongue.error.original");
        }
        super.write(language, subject, text, mark, edition);
    }

    @Override
    protected void changed() {
        changed.fire(new PageChanged("values"));
    }
}
