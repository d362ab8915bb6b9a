package org.inglenook.identity;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.FieldChange;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Wording;

/** What a room's translations said before; the owner's to compare and to bring back. */
public abstract class OwnersTranslations implements RewrittenTexts {

    @Inject
    Caller caller;

    protected abstract RoomTranslations translations();

    /** Message key of a field's name. */
    protected abstract String label(String field);

    @Override
    public String kind() {
        return TranslatedTexts.kind(translations().room());
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        Class<? extends Wording> type =
                translations().original(subject(earlier)).getClass();
        Map<String, String> before =
                earlier.as(TranslatedTexts.Before.class).as(type).fields();
        Map<String, String> now = translations()
                .find(language(earlier), subject(earlier))
                .map(translation -> translation.as(type).fields())
                .orElse(Map.of());
        List<Change> changes = new ArrayList<>();
        FieldChange.between(before, now)
                .forEach((field, change) -> changes.add(new Change(label(field), change.getWords())));
        return changes;
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        translations().bringBack(language(earlier), subject(earlier), earlier);
        return "/studio/" + translations().room() + "/languages/" + language(earlier) + "/" + subject(earlier);
    }

    private static String language(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[0];
    }

    private static String subject(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[1];
    }
}
