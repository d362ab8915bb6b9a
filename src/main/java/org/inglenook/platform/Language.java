package org.inglenook.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The language in which the interface speaks to this reader: what a member chose, else what the browser asks for, else the shop's
 * own. The shop's texts are in the shop's language whatever this is.
 */
@Named("language")
@RequestScoped
public class Language {

    /** The languages that have every sentence. */
    public static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN);

    @Inject
    Instance<HttpServletRequest> request;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = asked(request.get());
        }
        return locale;
    }

    /** Every language that has a name in the reader's own, by that name; those that the interface speaks come first. */
    public List<Locale> choices() {
        Locale reader = getLocale();
        Collator collator = Collator.getInstance(reader);
        Stream<Locale> others = Stream.of(Locale.getISOLanguages())
                .map(Locale::forLanguageTag)
                .distinct()
                .filter(other -> !SUPPORTED.contains(other))
                .filter(other -> !other.getDisplayLanguage(reader).equals(other.getLanguage()))
                .sorted(Comparator.comparing(other -> other.getDisplayLanguage(reader), collator));
        return Stream.concat(SUPPORTED.stream(), others).toList();
    }

    /** What a member chose for herself. */
    public void choose(Locale chosen) {
        locale = supported(chosen);
    }

    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The first supported language that the browser asks for. */
    public static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(wanted ->
                        SUPPORTED.stream().anyMatch(s -> s.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .map(Language::supported)
                .orElse(Locale.ENGLISH);
    }

    /** The supported language of this one, English when there is none. */
    public static Locale supported(Locale wanted) {
        return SUPPORTED.stream()
                .filter(s -> s.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
