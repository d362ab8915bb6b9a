package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.identity.OwnersTranslations;
import org.inglenook.platform.RoomTranslations;

/** What values and claims said before in other languages. */
@ApplicationScoped
class ValueTranslationEditions extends OwnersTranslations {

    @Inject
    ValueTranslations translations;

    @Override
    protected RoomTranslations translations() {
        return translations;
    }

    @Override
    protected String label(String field) {
        return switch (field) {
            case "statement" -> "values.edit.statement";
            case "scope" -> "values.edit.scope";
            case "because" -> "values.edit.because";
            case "title" -> "values.statement.name";
            case "text" -> "values.statement.words";
            default -> "values.claim.evidence";
        };
    }
}
