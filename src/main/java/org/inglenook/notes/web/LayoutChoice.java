package org.inglenook.notes.web;

import java.util.Locale;
import org.inglenook.notes.Printer;
import org.inglenook.notes.Printers;
import org.inglenook.notes.print.Back;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.notes.print.Paper;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** How somebody wants cards on paper, as a form or a program says it. */
public class LayoutChoice {
    private String card = CardFormat.A6.name();
    private String paper = Paper.A4.name();
    private String back = Back.NONE.name();
    private String printer = "";
    private boolean stacked;

    public LayoutChoice() {}

    public LayoutChoice(PrintLayout layout) {
        card = layout.card().name();
        paper = layout.paper().name();
        back = layout.back().name();
        stacked = layout.stacked();
    }

    /** As the printer was used last that is used most. */
    LayoutChoice(Printer printer) {
        this(printer.getLayout());
        this.printer = printer.getId().toString();
    }

    /** As a program says it: what it leaves out is as it usually is; {@code layout} is the older way to say it all. */
    static PrintLayout of(String layout, String card, String paper, String back) {
        try {
            PrintLayout usual = said(layout) ? PrintLayout.of(layout) : PrintLayout.A4_FOUR_UP;
            CardFormat format = said(card) ? CardFormat.valueOf(word(card)) : usual.card();
            Paper otherwise = format.label() ? Paper.SINGLE : usual.paper();
            return new PrintLayout(
                    format,
                    said(paper) ? Paper.valueOf(word(paper)) : otherwise,
                    said(back) ? Back.valueOf(word(back)) : usual.back());
        } catch (IllegalArgumentException e) {
            DomainException refusal = new DomainException(Kind.MALFORMED, "notes.api.problem.layout");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static boolean said(String word) {
        return word != null && !word.isBlank();
    }

    private static String word(String word) {
        return word.strip().toUpperCase(Locale.ROOT);
    }

    /** A label has its roll and no back, whatever else was chosen. */
    PrintLayout layout() {
        PrintLayout usual = of(null, card, null, null);
        return usual.card().label() ? usual : of(null, card, paper, back).stacked(stacked);
    }

    /** The same on the printer that was chosen. */
    PrintLayout layout(Printers printers) {
        if (printer == null || printer.isEmpty()) {
            return layout();
        }
        if (!printer.matches("[0-9]{1,18}")) {
            throw DomainException.notFound();
        }
        return printers.on(Long.parseLong(printer), layout());
    }

    public String getPrinter() {
        return printer;
    }

    public void setPrinter(String printer) {
        this.printer = printer;
    }

    public boolean isStacked() {
        return stacked;
    }

    public void setStacked(boolean stacked) {
        this.stacked = stacked;
    }

    public String getCard() {
        return card;
    }

    public void setCard(String card) {
        this.card = card;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getBack() {
        return back;
    }

    public void setBack(String back) {
        this.back = back;
    }
}
