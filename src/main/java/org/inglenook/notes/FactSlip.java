package org.inglenook.notes;

import java.util.List;
import org.inglenook.customers.FactLine;
import org.inglenook.customers.TimelineEntry;

/**
 * What to know while writing a card with a pen. For who writes, and for nobody else.
 *
 * @param called how the owner says to greet them, for this card or before; empty where only the shop told a name
 * @param lately what happened with them last, the latest first
 * @param known what the owner wrote down of them
 * @param last what they got last, on paper; null where there is nothing
 * @param lastWords what that one read; empty where nobody typed what a pen wrote
 * @param draft the words that stand on the desk for this one
 */
public record FactSlip(
        ThankYouNote note,
        OrderFacts facts,
        String called,
        List<TimelineEntry> lately,
        List<FactLine> known,
        ThankYouNote last,
        String lastWords,
        String draft) {
    public FactSlip {
        lately = List.copyOf(lately);
        known = List.copyOf(known);
    }

    public ThankYouNote getNote() {
        return note;
    }

    public OrderFacts getFacts() {
        return facts;
    }

    public String getCalled() {
        return called;
    }

    public List<TimelineEntry> getLately() {
        return lately;
    }

    public List<FactLine> getKnown() {
        return known;
    }

    public ThankYouNote getLast() {
        return last;
    }

    public String getLastWords() {
        return lastWords;
    }

    public String getDraft() {
        return draft;
    }
}
