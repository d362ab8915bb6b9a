package org.inglenook.values.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Translation;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.ValueTranslations;
import org.inglenook.values.Values;

/** Brings values and the language in which they are read together. */
@ApplicationScoped
public class StatementViews {

    @Inject
    ValueTranslations translations;

    @Inject
    Values values;

    @Inject
    ShownProfile profile;

    /** @param tongue the language in which they are read as far as they are translated, or null for the original */
    List<StatementView> of(List<ValueStatement> statements, String tongue) {
        Map<String, Translation> said = tongue == null
                ? Map.of()
                : translations.in(
                        tongue,
                        statements.stream()
                                .map(statement -> ValueTranslations.ofStatement(statement.getId()))
                                .toList());
        return statements.stream()
                .map(statement -> view(statement, said.get(ValueTranslations.ofStatement(statement.getId())), tongue))
                .toList();
    }

    /** One that is not removed, as {@link #of} shows it; null for none. */
    StatementView of(Long id, String tongue) {
        return id == null
                ? null
                : values.find(id)
                        .filter(found -> !found.isRemoved())
                        .map(found -> of(List.of(found), tongue).get(0))
                        .orElse(null);
    }

    private StatementView view(ValueStatement statement, Translation translation, String tongue) {
        return translation == null
                ? new StatementView(statement, null, profile.get().getLanguageTag(), false)
                : new StatementView(
                        statement,
                        translation.as(StatementText.class),
                        tongue,
                        translation.isOlderThan(statement.text()));
    }
}
