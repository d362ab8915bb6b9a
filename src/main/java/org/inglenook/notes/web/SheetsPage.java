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
import org.inglenook.notes.Packing;
import org.inglenook.notes.PackingOrder;
import org.inglenook.notes.Printer;
import org.inglenook.notes.Printers;
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
    Printers printers;

    @Inject
    Packing packing;

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
    private LayoutChoice choice = new LayoutChoice();
    private String order = PackingOrder.OLDEST.name();
    private String list = "";
    private boolean everything;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        ready = notes.printable(after, before, LENGTH);
        holders = sheets.holders(ready.items());
        made = sheets.recent();
        printers.all().stream()
                .filter(printer -> printer.getUsedAt() != null)
                .findFirst()
                .ifPresent(printer -> choice = new LayoutChoice(printer));
    }

    public void make() {
        Sheet sheet = sheets.start(
                packing.arranged(everything ? sheets.free() : chosen, PackingOrder.valueOf(order), list),
                choice.layout(printers),
                new Sheets.Wish("true".equals(meant), false));
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

    public List<Printer> getPrinters() {
        return printers.all();
    }

    /** Whether there are more than this page shows. */
    public boolean isMore() {
        return ready.next() != null || ready.previous() != null;
    }

    public boolean isEverything() {
        return everything;
    }

    public void setEverything(boolean everything) {
        this.everything = everything;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getList() {
        return list;
    }

    public void setList(String list) {
        this.list = list;
    }

    public LayoutChoice getChoice() {
        return choice;
    }
}
