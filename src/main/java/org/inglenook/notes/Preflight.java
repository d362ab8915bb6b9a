package org.inglenook.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inglenook.notes.print.Card;
import org.inglenook.notes.print.CardFace;
import org.inglenook.notes.print.CardFonts;
import org.inglenook.notes.print.CardFormat;
import org.inglenook.notes.print.Typesetter;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Finds what would embarrass on paper. Each problem names itself and its remedy; a note with one is not approved. */
final class Preflight {
    /**
     * A problem as a message key with its values.
     *
     * @param field the field of the desk that mends it: {@code name}, {@code sentence}, {@code hand}, or empty
     */
    record Problem(String field, String key, Object... args) {
        Problem {
            args = args.clone();
        }

        @Override
        public Object[] args() {
            return args.clone();
        }

        DomainException refusal() {
            return field.isEmpty()
                    ? new DomainException(Kind.CONFLICT, key, args)
                    : DomainException.field(field, Kind.INVALID, key, args);
        }
    }

    /**
     * What is to be printed.
     *
     * @param name the recipient's whole name, {@code greeting} what the card calls them
     * @param confirmed whether the owner said that the name is right
     * @param over whether the order is cancelled, refunded or deleted
     */
    record Subject(
            String name,
            String greeting,
            boolean confirmed,
            boolean over,
            String orderNumber,
            NoteMode mode,
            Card card) {}

    static final String OVERFLOW = "notes.preflight.overflow";
    private static final float MM_PER_POINT = 25.4f / 72;

    private final CardFonts fonts;

    /** @param fonts null where a browser sets the cards, of whose letters and room nothing is known */
    Preflight(CardFonts fonts) {
        this.fonts = fonts;
    }

    List<Problem> check(Subject subject) {
        List<Problem> problems = new ArrayList<>();
        if (subject.over()) {
            problems.add(new Problem("", "notes.preflight.over", subject.orderNumber()));
        }
        if (subject.mode() == NoteMode.PRINT) {
            checkName(subject, problems);
            checkText(subject.card().text(), problems);
            checkHands(subject.card(), problems);
        } else if (subject.mode() == NoteMode.HAND && subject.card().drawn().whole() == null) {
            problems.add(new Problem("hand", "notes.preflight.hand.none"));
        }
        problems.addAll(print(subject.card(), CardFormat.A6));
        return problems;
    }

    private static void checkName(Subject subject, List<Problem> problems) {
        String name = subject.name().strip();
        if (name.isEmpty() || subject.greeting().isBlank()) {
            problems.add(new Problem("name", "notes.preflight.name.empty"));
        } else if (Names.isEmail(name)) {
            problems.add(new Problem("name", "notes.preflight.name.email", name));
        } else if (Names.isNoName(name)) {
            problems.add(new Problem("name", "notes.preflight.name.none", name));
        } else if (!subject.confirmed()) {
            checkDoubtful(name, subject.greeting(), problems);
        }
    }

    private static void checkDoubtful(String name, String greeting, List<Problem> problems) {
        if (Names.isTest(name)) {
            problems.add(new Problem("name", "notes.preflight.name.test", name));
        } else if (Names.isCompany(name)) {
            problems.add(new Problem("name", "notes.preflight.name.company", name));
        } else if (Names.isTwo(name)) {
            problems.add(new Problem("name", "notes.preflight.name.two", name));
        }
        if (Names.isOneLetter(greeting)) {
            problems.add(new Problem("name", "notes.preflight.name.letter", greeting));
        } else if (Names.isShouted(name) || Names.isShouted(greeting)) {
            problems.add(new Problem("name", "notes.preflight.name.capitals", name));
        }
    }

    private static void checkText(String text, List<Problem> problems) {
        if (text.isBlank()) {
            problems.add(new Problem("sentence", "notes.preflight.text.empty"));
        }
        for (NoteText.Variable variable : NoteText.variables(text)) {
            if (variable.isHand()) {
                continue;
            }
            if (variable.isKnown()) {
                problems.add(new Problem(
                        "sentence",
                        "notes.preflight.variable.fallback",
                        variable.written(),
                        "{" + variable.name() + "|…}"));
            } else {
                problems.add(new Problem(
                        "sentence",
                        "notes.preflight.variable.unknown",
                        variable.written(),
                        String.join(", ", NoteText.VARIABLES)));
            }
        }
        if (NoteText.variables(text).isEmpty() && text.matches("(?s).*[{}].*")) {
            problems.add(new Problem("sentence", "notes.preflight.variable.brace"));
        }
    }

    private static void checkHands(Card card, List<Problem> problems) {
        for (NoteText.Variable place : NoteText.hands(card.text())) {
            if (!card.drawn().lines().containsKey(place.hand())) {
                problems.add(new Problem("sentence", "notes.preflight.hand.unknown", place.hand()));
            } else if (card.text().lines().map(String::strip).noneMatch(place.written()::equals)) {
                problems.add(new Problem("sentence", "notes.preflight.hand.alone", place.written()));
            }
        }
    }

    /** The letters that no font has. */
    Set<Integer> missing(Card card) {
        Set<Integer> missing = new TreeSet<>();
        if (fonts != null) {
            for (String words : set(card)) {
                missing.addAll(fonts.note().missing(Typesetter.tidy(words)));
            }
        }
        return missing;
    }

    /** What only paper of this format forbids. */
    List<Problem> print(Card card, CardFormat format) {
        List<Problem> problems = new ArrayList<>();
        if (fonts == null) {
            return problems;
        }
        Set<Integer> missing = missing(card);
        if (!missing.isEmpty()) {
            problems.add(new Problem("sentence", "notes.preflight.glyphs", named(missing)));
        }
        float overflow = new CardFace(card, fonts, format).overflow();
        if (overflow > 0) {
            problems.add(new Problem("sentence", OVERFLOW, (int) Math.ceil(overflow * MM_PER_POINT)));
        }
        return problems;
    }

    /** The words that need letters: what a hand drew, or a pen will write, needs none. */
    private static List<String> set(Card card) {
        return card.drawn().left() || card.drawn().whole() != null
                ? List.of(card.shop(), card.invitation())
                : List.of(card.text(), card.signature(), card.shop(), card.invitation());
    }

    /** Characters with their numbers, since one that can't be drawn may not show on the screen either. */
    private static String named(Set<Integer> codePoints) {
        return codePoints.stream()
                .limit(12)
                .map(c -> String.format(Locale.ROOT, "%s (U+%04X)", Character.toString(c), c))
                .collect(Collectors.joining(", "));
    }
}
