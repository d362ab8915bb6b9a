package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.identity.OwnersTexts;
import org.inglenook.platform.WordDifference;

/** What values said before, and what is not there yet. Bringing one back is a public change like any other. */
@ApplicationScoped
class StatementEditions extends OwnersTexts<StatementText> {

    static final String KIND = "statement";

    @Inject
    Values values;

    StatementEditions() {
        super(KIND, StatementText.class, "/studio/values/statements/");
    }

    @Override
    protected List<Change> changes(long id, StatementText before) {
        StatementText now = values.get(id).text();
        return Stream.of(
                        new Change("values.statement.name", WordDifference.of(before.title(), now.title())),
                        new Change("values.statement.words", WordDifference.of(before.text(), now.text())))
                .filter(change -> !change.words().isNone())
                .toList();
    }

    @Override
    protected void rewrite(long id, StatementText before) {
        values.rewrite(id, before, values.get(id).getEdition());
    }
}
