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
    NotePreviews previews;

    @Inject
    NoteOrders orders;

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
        note = Optional.ofNullable(noteId).map(notes::get).or(notes::first).orElse(null);
        if (note != null) {
            form.fill(note);
        }
    }

    /** Keeps what is written and shows how it will look. */
    public void look() {
        note = notes.write(note.getId(), form.draft());
    }

    /** Keeps what is written, whatever becomes of it; then approves it, or says what forbids that. */
    public void approve() {
        look();
        note = notes.approve(note.getId());
        next("notes.desk.said.approved");
    }

    public void skip() {
        look();
        note = notes.skip(note.getId(), form.getWhy());
        next("notes.desk.said.skipped");
    }

    /** Takes an approved or skipped note back to the desk. */
    public void takeBack() {
        notes.write(note.getId(), new Draft(null, false, note.getTemplateId(), note.getSentence()));
        redirects.to("/studio/desk/" + note.getId());
    }

    public void later() {
        look();
        redirects.to(
                notes.next(note).map(next -> "/studio/desk/" + next.getId()).orElse("/studio/desk"));
    }

    private void next(String said) {
        redirects.saying(notes.next(note).map(n -> "/studio/desk/" + n.getId()).orElse("/studio/desk"), said);
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
