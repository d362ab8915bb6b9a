package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;

/** How a part of the shop's own page speaks: as that page asks, else as the shop does; what the reader's browser says is the page's affair. */
@RequestScoped
public class FragmentLanguage {

    @Inject
    Language language;

    @Inject
    ShownProfile profile;

    @Inject
    @Param
    String lang;

    /** To be called before anything is read in that language. */
    public void speak() {
        boolean asked = lang != null && !lang.isBlank();
        language.choose(Language.supported(
                asked ? Locale.forLanguageTag(lang) : profile.get().getLanguage()));
    }
}
