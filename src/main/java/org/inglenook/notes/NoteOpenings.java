package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.customers.FactLine;
import org.inglenook.customers.TimelineEntry;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShopProfiles;

/** Offers first sentences for a note, from what the desk shows beside it. */
@ApplicationScoped
public class NoteOpenings {

    private static final String BOARD = "community.timeline.post";
    private static final String REPLY = "notes.timeline.reply";

    @Inject
    ShopProfiles profiles;

    @Inject
    Cards cards;

    /**
     * @param earlier this customer's other notes, the latest first; what the last one began with is not offered again
     * @param lately what happened with them, the latest first
     */
    public List<Opening> of(
            ThankYouNote note,
            OrderFacts order,
            List<ThankYouNote> earlier,
            List<TimelineEntry> lately,
            List<FactLine> written) {
        Locale language = cards.languageOf(note);
        boolean spoken =
                Language.SUPPORTED.stream().anyMatch(each -> each.getLanguage().equals(language.getLanguage()));
        if (!spoken) {
            return List.of();
        }
        Instant since = earlier.stream()
                .map(ThankYouNote::getApprovedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Instant.EPOCH);
        Optional<TimelineEntry> post = newest(lately, BOARD, since);
        Set<String> used = earlier.stream()
                .filter(each -> each.getOpening() != null)
                .limit(1)
                .map(ThankYouNote::getOpening)
                .collect(Collectors.toSet());
        Openings.Known known = new Openings.Known(
                order.position(),
                note.getPlacedAt(),
                order.previous().stream().findFirst().orElse(null),
                note.isGift() ? "" : post.map(entry -> entry.args().get(0)).orElse(""),
                !note.isGift() && newest(lately, REPLY, since).isPresent(),
                order.customerNote(),
                note.isGift(),
                written.stream().findFirst().map(FactLine::text).orElse(""),
                note.getItems());
        return Openings.of(
                known, used, Language.supported(language), profiles.current().getTimeZone(), note.getId());
    }

    private static Optional<TimelineEntry> newest(List<TimelineEntry> lately, String key, Instant since) {
        return lately.stream()
                .filter(entry -> entry.key().equals(key) && entry.at().isAfter(since))
                .findFirst();
    }
}
