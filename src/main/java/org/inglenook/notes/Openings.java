package org.inglenook.notes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.platform.Messages;

/**
 * First sentences that are true of one order: sentences from the message bundles, chosen by what is known and filled with it. Nothing is
 * guessed and nothing is made up; where only little is known there are fewer, and whoever writes changes them as they like.
 */
final class Openings {
    /**
     * What is known.
     *
     * @param position which of this customer's orders it is, 0 if unknown; {@code previous} when the one before was placed, or null
     * @param board title of the topic in which they wrote lately, {@code reply} whether they wrote back to a note; both since the last note
     * @param customerNote what the buyer wrote to the shop, {@code fact} what the owner wrote down; may be empty
     * @param items what was bought, in words
     */
    record Known(
            int position,
            Instant placedAt,
            Instant previous,
            String board,
            boolean reply,
            String customerNote,
            boolean gift,
            String fact,
            String items) {}

    static final int MOST = 2;

    private static final int LONGEST_QUOTE = 70;
    private static final int LONGEST_ITEMS = 60;
    private static final int LAST_COUNTED = 5;
    private static final Duration SOON = Duration.ofDays(42);
    private static final Duration SILENCE = Duration.ofDays(300);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int WORDINGS = 2;

    private final Known known;
    private final Locale language;
    private final ZoneId zone;
    private final long turn;
    private final List<Opening> found = new ArrayList<>();

    private Openings(Known known, Locale language, ZoneId zone, long turn) {
        this.known = known;
        this.language = language;
        this.zone = zone;
        this.turn = turn;
    }

    /**
     * At most two, of different kinds, the most personal first.
     *
     * @param used kinds that stood on this person's last notes: they are not offered again
     * @param turn anything that differs from note to note, so that neighbours don't get the same wording
     */
    static List<Opening> of(Known known, Set<String> used, Locale language, ZoneId zone, long turn) {
        Openings openings = new Openings(known, language, zone, turn);
        openings.find();
        return openings.found.stream()
                .filter(opening -> !used.contains(opening.pattern()))
                .limit(MOST)
                .toList();
    }

    private void find() {
        if (known.reply()) {
            add("reply");
        }
        if (!known.board().isBlank()) {
            add("board", quote(known.board()));
        }
        if (known.gift()) {
            add("gift", items());
        } else {
            findOfBuyer();
        }
        if (!known.items().isBlank()) {
            add("items", items());
        }
        add(
                "day",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(known.placedAt().atZone(zone).toLocalDate()));
    }

    /** What the buyer did is not for whoever unwraps a present. */
    private void findOfBuyer() {
        if (!known.customerNote().isBlank()) {
            add("note", quote(known.customerNote()));
        }
        if (!known.fact().isBlank()) {
            add("fact", known.fact());
        }
        if (known.previous() != null) {
            Duration since = Duration.between(known.previous(), known.placedAt());
            if (since.compareTo(SILENCE) >= 0) {
                add("silence", since.dividedBy(MONTH));
            } else if (since.compareTo(SOON) <= 0 && !since.isNegative()) {
                add("soon", Math.max(1, since.toDays()));
            }
        }
        if (known.position() == 1) {
            add("first");
        } else if (known.position() > 1) {
            add("again", known.position() <= LAST_COUNTED ? known.position() : LAST_COUNTED + 1, known.position());
        }
    }

    private String items() {
        return Shortened.to(LONGEST_ITEMS, known.items());
    }

    private static String quote(String words) {
        String whole = Shortened.to(LONGEST_QUOTE, words).strip();
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private void add(String pattern, Object... args) {
        long wording = Math.floorMod(turn, (long) WORDINGS) + 1;
        // Braces in somebody's words would be taken for a variable of ours.
        Object[] plain = args.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof String words) {
                plain[i] = words.replace('{', '(').replace('}', ')');
            }
        }
        found.add(new Opening(pattern, Messages.text(language, "notes.opening." + pattern + wording, plain)));
    }
}
