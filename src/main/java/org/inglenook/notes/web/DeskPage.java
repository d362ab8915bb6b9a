package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NotePreview;
import org.inglenook.notes.NotePreviews;
import org.inglenook.notes.NoteQueue;
import org.inglenook.notes.Opening;
import org.inglenook.notes.OrderFacts;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.notes.ThankYouNotes.Draft;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The writing desk: one note at a time, beside the queue and what a good host remembers. */
@Named
@RequestScoped
@Address("/studio/desk")
@Address("/studio/desk/{note}")
public class DeskPage {
    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    NoteQueue queue;

    @Inject
    NotePreviews previews;

    @Inject
    NoteOrders orders;

    @Inject
    DeskMemory memory;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "note")
    Long noteId;

    private final DeskForm form = new DeskForm();
    private ThankYouNote note;
    private NotePreview preview;
    private OrderFacts facts;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        note = Optional.ofNullable(noteId).map(notes::get).or(queue::first).orElse(null);
        if (note != null) {
            form.fill(note);
        }
    }

    /** Keeps what is written and shows how it will look. */
    public void look() {
        note = notes.write(note.getId(), form.draft());
        memory.remember(form.getFact());
        form.setFact("");
    }

    /** Keeps what is written, and what is worth remembering of this customer. */
    public void remember() {
        look();
        redirects.to(address(note));
    }

    /** Begins the sentence with one of the offers. */
    public void open(Opening opening) {
        form.begin(opening, memory.getOpenings());
        look();
        redirects.to(address(note) + "#sentence");
    }

    /** Keeps what is written, whatever becomes of it; then approves it, or says what forbids that. */
    public void approve() {
        look();
        decided(notes.approve(note.getId(), form.isWarningsAreMeant()));
    }

    public void skip() {
        look();
        decided(notes.skip(note.getId(), form.getWhy()));
    }

    public void later() {
        look();
        decided(notes.putOff(note.getId(), queue.tomorrow()));
    }

    /** Takes an approved or skipped note back to the desk. */
    public void takeBack() {
        notes.write(note.getId(), new Draft(null, false, note.getTemplateId(), note.getSentence()));
        redirects.to(address(note));
    }

    /** To the next one, which says what was decided about this one. */
    private void decided(ThankYouNote about) {
        note = about;
        String next = queue.next(note).map(DeskPage::address).orElse("/studio/desk");
        redirects.to(next + "?last=" + note.getId() + "." + note.getVersion());
    }

    static String address(ThankYouNote note) {
        return "/studio/desk/" + note.getId();
    }

    public ThankYouNote getNote() {
        return note;
    }

    public DeskForm getForm() {
        return form;
    }

    public NotePreview getPreview() {
        if (preview == null) {
            preview = previews.of(note);
        }
        return preview;
    }

    public OrderFacts getFacts() {
        if (facts == null) {
            facts = orders.facts(note);
        }
        return facts;
    }
}
