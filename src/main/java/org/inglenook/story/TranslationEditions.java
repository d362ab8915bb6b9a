package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.identity.OwnersTranslations;
import org.inglenook.platform.RoomTranslations;

/** What the draft said before in other languages. */
@ApplicationScoped
class TranslationEditions extends OwnersTranslations {

    @Inject
    Translations translations;

    @Override
    protected RoomTranslations translations() {
        return translations;
    }

    @Override
    protected String label(String field) {
        return "story.history.field." + (field.contains("-") ? "parts" : field);
    }
}
