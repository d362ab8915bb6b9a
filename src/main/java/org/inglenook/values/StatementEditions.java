package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.WordDifference;

/** What values said before, and what is not there yet. Bringing one back is a public change like any other. */
@ApplicationScoped
class StatementEditions implements RewrittenTexts {

    private static final String KIND = "statement";

    @Inject
    Values values;

    @Inject
    Caller caller;

    static String place(long statement) {
        return KIND + ":" + statement;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        StatementText before = earlier.as(StatementText.class);
        StatementText now = values.get(Long.parseLong(earlier.getSubject())).text();
        return Stream.of(
                        new Change("values.statement.name", WordDifference.of(before.title(), now.title())),
                        new Change("values.statement.words", WordDifference.of(before.text(), now.text())))
                .filter(change -> !change.words().isNone())
                .toList();
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        ValueStatement statement = values.get(Long.parseLong(earlier.getSubject()));
        values.rewrite(statement.getId(), earlier.as(StatementText.class), statement.getEdition());
        return "/studio/values/statements/" + statement.getId();
    }
}
