package org.inglenook.platform.web;

import java.util.List;
import java.util.Set;
import org.inglenook.platform.SearchFilter;

/** A filter in the form, with what was chosen. */
public final class SearchField {

    private final SearchFilter filter;
    private final String value;
    private final List<SearchFilter.Choice> choices;

    SearchField(SearchFilter filter, String value) {
        this.filter = filter;
        this.value = value;
        this.choices = filter.choices();
    }

    public String getName() {
        return filter.name();
    }

    public String getValue() {
        return value;
    }

    public List<SearchFilter.Choice> getChoices() {
        return choices;
    }

    public boolean isTyped() {
        return choices.isEmpty();
    }

    public boolean isChosen() {
        return !value.isEmpty();
    }

    /** What was chosen, in words. */
    public String getWords() {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(SearchFilter.Choice::label)
                .findFirst()
                .orElse(value);
    }

    Set<String> marks() {
        return filter.marks(value);
    }
}
