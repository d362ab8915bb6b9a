package org.inglenook.values.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Translation;
import org.inglenook.values.StatementText;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.ValueTranslations;
import org.inglenook.values.ValuesChange;

/** Brings the log of changes and the language in which it is read together. */
@ApplicationScoped
public class ChangeViews {

    @Inject
    ValueTranslations translations;

    @Inject
    ShownProfile profile;

    /** @param tongue in which what changed is named as far as it is translated, or null for the original */
    List<ChangeView> of(List<ValuesChange> changes, String tongue) {
        Map<String, Translation> said = tongue == null
                ? Map.of()
                : translations.in(
                        tongue,
                        changes.stream().map(ChangeViews::subject).distinct().toList());
        return changes.stream()
                .map(change -> view(change, said.get(subject(change))))
                .toList();
    }

    private ChangeView view(ValuesChange change, Translation translation) {
        return translation == null
                ? new ChangeView(change, change.getTitle(), profile.get().getLanguageTag())
                : new ChangeView(
                        change,
                        change.getClaimId() == null
                                ? translation.as(StatementText.class).title()
                                : translation.as(TranslatedClaim.class).statement(),
                        translation.getLanguage());
    }

    /** Says in a language that the record is in the original's. */
    String recorded(Locale reader) {
        return Messages.text(
                reader,
                "values.changes.recorded",
                profile.get().getLanguage().getDisplayLanguage(Language.supported(reader)));
    }

    private static String subject(ValuesChange change) {
        return change.getClaimId() == null
                ? ValueTranslations.ofStatement(change.getStatementId() == null ? 0 : change.getStatementId())
                : ValueTranslations.ofClaim(change.getClaimId());
    }
}
