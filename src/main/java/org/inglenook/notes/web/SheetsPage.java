package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NotesByMail;
import org.inglenook.notes.Sheet;
import org.inglenook.notes.Sheets;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.Address;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Approved notes to choose for a sheet, and the sheets made before. */
@Named
@RequestScoped
@Address("/studio/sheets")
public class SheetsPage {
    private static final int LENGTH = 100;

    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    Sheets sheets;

    @Inject
    NotesByMail byMail;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "after")
    String after;

    @Inject
    @Param(name = "before")
    String before;

    @Inject
    @Param(name = "notes")
    List<Long> chosen;

    @Inject
    @Param(name = "sameWordsAreMeant")
    String meant;

    private Slice<ThankYouNote> ready;
    private Map<Long, Sheet> holders;
    private List<Sheet> made;
    private final LayoutChoice choice = new LayoutChoice();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        ready = notes.printable(after, before, LENGTH);
        holders = sheets.holders(ready.items());
        made = sheets.recent();
    }

    public void make() {
        Sheet sheet = sheets.start(chosen, choice.layout(), new Sheets.Wish("true".equals(meant), false));
        redirects.to("/studio/sheets/" + sheet.getId());
    }

    public Slice<ThankYouNote> getReady() {
        return ready;
    }

    /** Approved notes that need no card. */
    public long getByMail() {
        return byMail.waiting();
    }

    /** Of the notes those that are on a sheet already, by their ids, though nobody said yet that it is printed. */
    public Map<Long, Sheet> getHolders() {
        return holders;
    }

    public List<Sheet> getMade() {
        return made;
    }

    public LayoutChoice getChoice() {
        return choice;
    }
}
