package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.SitemapPart;
import org.inglenook.platform.Tongues;

/** The values, the log of their changes, and each claim that is or was public. */
@ApplicationScoped
public class ValuesSitemap implements SitemapPart {

    @Inject
    ClaimLists lists;

    @Inject
    ValueTranslations translations;

    @Inject
    ShownValues shown;

    @Inject
    ShownProfile profile;

    @Override
    public String name() {
        return "values";
    }

    @Override
    public List<Entry> entries(int file) {
        Map<String, Set<String>> translated = translations.subjects();
        Stream<Entry> claims = lists.publicAddresses(MOST).entrySet().stream()
                .flatMap(claim ->
                        entries(claim.getValue(), languages(translated, ValueTranslations.ofClaim(claim.getKey()))));
        List<String> languages = shown.get().languages();
        return Stream.concat(
                        Stream.concat(entries("/values", languages), entries("/values/changes", languages)), claims)
                .limit(MOST)
                .toList();
    }

    private static List<String> languages(Map<String, Set<String>> translated, String subject) {
        return translated.entrySet().stream()
                .filter(language -> language.getValue().contains(subject))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Stream<Entry> entries(String path, List<String> languages) {
        Tongues tongues = Tongues.of(profile.get().getLanguage(), languages, null, path);
        return tongues.getAll().stream().map(tongue -> new Entry(tongue.getPath(), null, tongues.getAlternates()));
    }
}
