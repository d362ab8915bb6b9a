package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteMode;
import org.inglenook.notes.Sheet;
import org.inglenook.notes.Sheets;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Job;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** One sheet: how far its PDF is, and what has been printed of it. */
@Named
@RequestScoped
@Address("/studio/sheets/{sheet}")
public class SheetPage {
    @Inject
    Caller caller;

    @Inject
    Sheets sheets;

    @Inject
    Redirects redirects;

    @Inject
    Messages messages;

    @Inject
    @Param(name = "sheet")
    Long sheetId;

    @Inject
    @Param(name = "notes")
    List<Long> chosen;

    @Inject
    @Param(name = "sameWordsAreMeant")
    String meant;

    private Sheet sheet;
    private Job job;
    private List<ThankYouNote> notes;
    private LayoutChoice choice = new LayoutChoice();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (sheetId == null) {
            throw DomainException.notFound();
        }
        sheet = sheets.get(sheetId);
        job = sheets.job(sheet).orElse(null);
        choice = new LayoutChoice(sheet.getLayout());
    }

    public void markPrinted() {
        sheets.markPrinted(sheet.getId());
        redirects.saying("/studio/sheets/" + sheet.getId(), "notes.sheet.said.printed");
    }

    public void cancel() {
        sheets.cancel(sheet.getId());
        redirects.to("/studio/sheets/" + sheet.getId());
    }

    /** A new sheet of some of these notes: a reprint of what the printer smudged, or another try where there was no PDF. */
    public void again() {
        Sheet another = sheets.start(
                chosen,
                choice.layout().shifted(sheet.getLayout().shift()),
                new Sheets.Wish("true".equals(meant), isReprinting()));
        redirects.to("/studio/sheets/" + another.getId());
    }

    public Sheet getSheet() {
        return sheet;
    }

    /** Whether its cards, put on a sheet now, would be printed once more. */
    public boolean isReprinting() {
        return sheet.isFinished() || sheet.isReprint();
    }

    /** Whether there is a PDF to open; else the browser prints. */
    public boolean isPdf() {
        return sheets.hasPdf(sheet.getId());
    }

    public boolean isRunning() {
        return sheet.getTrouble() == null && !sheet.isFinished() && job != null && job.isOpen();
    }

    /** Why there is no PDF, in a sentence; empty when there is nothing wrong. */
    public String getTrouble() {
        if (sheet.isFinished() || isRunning()) {
            return "";
        }
        String key = sheet.getTrouble() == null ? "notes.sheet.problem.fault" : sheet.getTrouble();
        String of = sheet.getTroubleOf() == null ? "" : sheet.getTroubleOf();
        return messages.text(key, of, of.split(", ").length);
    }

    public int getDone() {
        return job == null ? 0 : job.getDone();
    }

    public List<ThankYouNote> getNotes() {
        if (notes == null) {
            notes = sheets.notesOf(sheet);
        }
        return notes;
    }

    /** How many of its cards somebody writes with a pen. */
    public long getPenned() {
        return getNotes().stream()
                .filter(note -> note.getMode() == NoteMode.PEN)
                .count();
    }

    public LayoutChoice getChoice() {
        return choice;
    }
}
