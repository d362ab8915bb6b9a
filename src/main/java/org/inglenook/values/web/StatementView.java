package org.inglenook.values.web;

import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;

/** A value, or what isn't there yet, as a page draws it in one language. */
public final class StatementView {

    private final ValueStatement statement;
    private final StatementText words;
    private final String tag;
    private final boolean older;

    /**
     * @param words in the language in which it is read, or null when it is not translated into it
     * @param tag of the language in which it stands there
     */
    StatementView(ValueStatement statement, StatementText words, String tag, boolean older) {
        this.statement = statement;
        this.words = words == null ? statement.text() : words;
        this.tag = tag;
        this.older = older;
    }

    public Long getId() {
        return statement.getId();
    }

    public String getTitle() {
        return words.title();
    }

    public String getText() {
        return words.text();
    }

    public String getTag() {
        return tag;
    }

    /** Whether the original has changed since it was translated. */
    public boolean isOlder() {
        return older;
    }
}
