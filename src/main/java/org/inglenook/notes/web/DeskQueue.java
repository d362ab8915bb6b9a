package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteQueue;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.NoteTemplate;
import org.inglenook.notes.NoteTemplates;
import org.inglenook.notes.NotesByMail;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;

/** What waits beside the card: the queue, how many there are, the templates to choose from. */
@Named
@RequestScoped
public class DeskQueue {
    private static final int LENGTH = 25;

    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    NotesByMail byMail;

    @Inject
    NoteTemplates templates;

    @Inject
    NoteQueue queue;

    @Inject
    @Param(name = "after")
    String after;

    @Inject
    @Param(name = "before")
    String before;

    private Slice<ThankYouNote> waiting;
    private List<ThankYouNote> putOff;
    private long count;
    private long ready;
    private long done;
    private Optional<ThankYouNote> next;
    private Optional<ThankYouNote> previous;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        ready = notes.counts().get(NoteState.APPROVED) - byMail.waiting();
        count = queue.count();
        done = queue.doneToday();
    }

    public Slice<ThankYouNote> getWaiting() {
        if (waiting == null) {
            waiting = queue.list(after, before, LENGTH);
        }
        return waiting;
    }

    /** Who was put off until another day. */
    public List<ThankYouNote> getPutOff() {
        if (putOff == null) {
            putOff = queue.putOff();
        }
        return putOff;
    }

    public long getCount() {
        return count;
    }

    /** How many are approved, go on a card and are not on paper yet. */
    public long getReady() {
        return ready;
    }

    /** How many were decided about today. */
    public long getDone() {
        return done;
    }

    /** Today's work: what is done and what waits. */
    public long getAll() {
        return done + count;
    }

    public List<NoteTemplate> getTemplates() {
        return templates.all();
    }

    /** Where K leads: to who waits before this one, or nowhere. */
    public String previousOf(ThankYouNote note) {
        if (previous == null) {
            previous = queue.previous(note);
        }
        return previous.map(DeskPage::address).orElse("");
    }

    /** Where J leads. */
    public String nextOf(ThankYouNote note) {
        if (next == null) {
            next = queue.next(note);
        }
        return next.map(DeskPage::address).orElse("");
    }
}
