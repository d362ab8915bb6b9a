package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Sheet;
import org.inglenook.notes.SheetCard;
import org.inglenook.notes.Sheets;
import org.inglenook.notes.ShownCards;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The cards of a sheet as a page that the browser prints: for hosts that can't make a PDF. A hundred cards or so at a time. */
@Named
@RequestScoped
@Address("/studio/sheets/{sheet}/print")
@Address("/studio/sheets/{sheet}/print/{part}")
public class SheetPrintPage {
    private static final int AT_A_TIME = 100;

    @Inject
    Caller caller;

    @Inject
    Sheets sheets;

    @Inject
    ShownCards shown;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "sheet")
    Long sheetId;

    @Inject
    @Param(name = "part")
    Integer part;

    private Sheet sheet;
    private List<List<SheetCard>> pages;
    private int parts;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (sheetId == null) {
            throw DomainException.notFound();
        }
        sheet = sheets.get(sheetId);
        part = part == null ? 1 : part;
        List<ThankYouNote> notes = sheet.isFinished() ? sheets.shownOn(sheet) : List.of();
        int perPage = sheet.getLayout().cardsPerPage();
        int atATime = Math.max(1, AT_A_TIME / perPage) * perPage;
        parts = Math.max(1, (notes.size() + atATime - 1) / atATime);
        if (part < 1 || part > parts) {
            throw DomainException.notFound();
        }
        int from = (part - 1) * atATime;
        List<SheetCard> cards = shown.onSheet(notes.subList(from, Math.min(notes.size(), from + atATime)));
        pages = new ArrayList<>();
        for (int first = 0; first < cards.size(); first += perPage) {
            pages.add(cards.subList(first, Math.min(cards.size(), first + perPage)));
        }
    }

    public void markPrinted() {
        sheets.markPrinted(sheet.getId());
        redirects.saying("/studio/sheets/" + sheet.getId(), "notes.sheet.said.printed");
    }

    public Sheet getSheet() {
        return sheet;
    }

    public List<List<SheetCard>> getPages() {
        return pages;
    }

    public int getPart() {
        return part;
    }

    public int getParts() {
        return parts;
    }

    public String getNextPart() {
        return part < parts ? "/studio/sheets/" + sheet.getId() + "/print/" + (part + 1) : "";
    }

    /** Classes by which the style sheet knows how large paper and cards are. */
    public String getPaper() {
        String paper = sheet.getLayout().paper().name();
        boolean alone = paper.equals("SINGLE") || paper.equals("PRESS");
        String format = sheet.getLayout().card().name();
        String turned = sheet.getLayout().isLying() ? "lying" : "upright";
        return "paper of-" + format + (alone ? " one-" + format : " on-" + paper + "-" + turned);
    }
}
