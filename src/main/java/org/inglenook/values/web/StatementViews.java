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

/** Brings values and the language in which they are read together. */
@ApplicationScoped
public class StatementViews {

    @Inject
    ValueTranslations translations;

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
