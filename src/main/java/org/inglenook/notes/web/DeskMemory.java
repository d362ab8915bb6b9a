package org.inglenook.notes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.inglenook.customers.CustomerFacts;
import org.inglenook.customers.FactLine;
import org.inglenook.customers.Timelines;
import org.inglenook.notes.Likeness;
import org.inglenook.notes.NoteLikenesses;
import org.inglenook.notes.NoteOpenings;
import org.inglenook.notes.Opening;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.web.Redirects;

/** What is known of the customer beside the order: earlier notes, conversations, what the owner wrote down; and openings from it. */
@Named
@RequestScoped
public class DeskMemory {
    private static final int MOST = 3;

    @Inject
    DeskPage desk;

    @Inject
    ThankYouNotes notes;

    @Inject
    Timelines timelines;

    @Inject
    CustomerFacts facts;

    @Inject
    NoteOpenings offers;

    @Inject
    NoteLikenesses likenesses;

    @Inject
    Clock clock;

    @Inject
    Redirects redirects;

    private List<ThankYouNote> others;
    private Timelines.Story story;
    private List<FactLine> written;
    private List<Opening> openings;
    private List<Likeness> alike;

    private Optional<Long> customer() {
        return Optional.ofNullable(desk.getNote()).map(ThankYouNote::getCustomerId);
    }

    /** Their other notes that got as far as being approved, the latest first. */
    private List<ThankYouNote> others() {
        if (others == null) {
            others = desk.getNote() == null ? List.of() : notes.othersTo(desk.getNote());
        }
        return others;
    }

    public List<ThankYouNote> getEarlier() {
        return others().stream().limit(MOST).toList();
    }

    /** How the owner greeted them last, where that was said and not only taken from the order. */
    public String getCalled() {
        return others().stream()
                .filter(ThankYouNote::isNameConfirmed)
                .findFirst()
                .map(ThankYouNote::getGreeting)
                .orElse("");
    }

    /** The last things that happened with them; whom the boards know by the same address. */
    public Timelines.Story getStory() {
        if (story == null) {
            story = customer()
                    .map(id -> timelines.of(id, clock.instant(), MOST))
                    .orElseGet(() -> new Timelines.Story(Optional.empty(), List.of()));
        }
        return story;
    }

    public List<FactLine> getWritten() {
        if (written == null) {
            written = customer().map(facts::of).orElse(List.of());
        }
        return written;
    }

    public List<Opening> getOpenings() {
        if (desk.getNote() == null) {
            return List.of();
        }
        if (openings == null) {
            openings = offers.of(
                    desk.getNote(), desk.getFacts(), others(), getStory().entries(), getWritten());
        }
        return openings;
    }

    /** What this note is much like: what they got before, or what somebody else gets today. */
    public List<Likeness> getAlike() {
        if (alike == null) {
            alike = likenesses.of(desk.getNote());
        }
        return alike;
    }

    /** Keeps what stands in the field for it, if anything does. */
    void remember(String fact) {
        if (fact != null && !fact.isBlank()) {
            customer().ifPresent(id -> facts.note(id, fact));
        }
    }

    public void forget(long id) {
        customer().ifPresent(owner -> facts.forget(owner, id));
        redirects.to("/studio/desk/" + desk.getNote().getId());
    }
}
