package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteState;
import org.inglenook.notes.NoteTemplate;
import org.inglenook.notes.NoteTemplates;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.ShopProfiles;
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
    NoteTemplates templates;

    @Inject
    ShopProfiles profiles;

    @Inject
    Clock clock;

    @Inject
    @Param(name = "after")
    String after;

    @Inject
    @Param(name = "before")
    String before;

    private Slice<ThankYouNote> waiting;
    private long count;
    private long ready;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        var counts = notes.counts();
        count = counts.get(NoteState.WAITING);
        ready = counts.get(NoteState.APPROVED);
    }

    public Slice<ThankYouNote> getWaiting() {
        if (waiting == null) {
            waiting = notes.list(NoteState.WAITING, after, before, LENGTH);
        }
        return waiting;
    }

    public long getCount() {
        return count;
    }

    /** How many are approved and not on paper yet. */
    public long getReady() {
        return ready;
    }

    public long getToday() {
        ZonedDateTime now = clock.instant().atZone(profiles.current().getTimeZone());
        return notes.approvedSince(now.toLocalDate().atStartOfDay(now.getZone()).toInstant());
    }

    public List<NoteTemplate> getTemplates() {
        return templates.all();
    }

    /** Where K leads: the waiting note before this one in the queue shown, or empty. */
    public String previousOf(ThankYouNote note) {
        List<ThankYouNote> items = getWaiting().items();
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i).getId().equals(note.getId())) {
                return "/studio/desk/" + items.get(i - 1).getId();
            }
        }
        return "";
    }

    /** Where J leads. */
    public String nextOf(ThankYouNote note) {
        return notes.next(note).map(next -> "/studio/desk/" + next.getId()).orElse("");
    }
}
