package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.TranslatedTexts;

/** The languages into which something can still be translated, and the one that is begun. */
@Named
@RequestScoped
public class OtherTongues {

    @Inject
    ShownProfile profile;

    @Inject
    Language language;

    @Inject
    @Param
    String add;

    /** Those that are not among these, those that the interface speaks first, then by their names. */
    public List<Locale> beside(List<TranslationState> known) {
        return language.choices().stream()
                .filter(other -> !isOriginal(other.getLanguage()))
                .filter(other -> known.stream().noneMatch(each -> each.getTag().equals(other.getLanguage())))
                .toList();
    }

    public String name(Locale tongue) {
        return tongue.getDisplayLanguage(language.getLocale());
    }

    /** What the address asks to begin, unless it is among these already. */
    public Optional<String> begun(List<TranslationState> known) {
        if (add == null || add.isEmpty()) {
            return Optional.empty();
        }
        String tag = TranslatedTexts.known(add).orElseThrow(DomainException::notFound);
        return known.stream().anyMatch(each -> each.getTag().equals(tag)) || isOriginal(tag)
                ? Optional.empty()
                : Optional.of(tag);
    }

    /** The tag of a language into which something can be translated; nothing is found under any other. */
    public String needed(String tag) {
        return TranslatedTexts.known(tag).filter(known -> !isOriginal(known)).orElseThrow(DomainException::notFound);
    }

    private boolean isOriginal(String tag) {
        return tag.equals(profile.get().getLanguage().getLanguage());
    }
}
