package org.inglenook.story;

import static org.inglenook.story.ChapterPart.Field.DETAIL;
import static org.inglenook.story.ChapterPart.Field.PICTURE_ID;
import static org.inglenook.story.ChapterPart.Field.POSITION;
import static org.inglenook.story.ChapterPart.Field.TITLE;
import static org.inglenook.story.ChapterPart.Field.WHEN;
import static org.inglenook.story.ChapterPart.Field.WORDS;

import java.util.Set;

/** What a chapter is made of, which decides how it is edited and shown: text alone, text with a picture, or text and parts. */
public enum ChapterKind {
    TEXT(Set.of(), Set.of()),
    PICTURE(Set.of(), Set.of()),
    /** Pictures that follow one another. */
    PICTURES(Set.of(PICTURE_ID), Set.of(WORDS)),
    TIMELINE(Set.of(WHEN, TITLE), Set.of(WORDS)),
    /** Who makes it: a name, what the person does, a portrait. */
    PEOPLE(Set.of(TITLE), Set.of(DETAIL, WORDS, PICTURE_ID)),
    /** Where things come from: a place, what comes from there, where it lies on the map. */
    PLACES(Set.of(TITLE), Set.of(DETAIL, WORDS, POSITION)),
    /** What somebody said: the words, who said them, and who that is. */
    QUOTE(Set.of(WORDS, TITLE), Set.of(DETAIL, WHEN)),
    /** A question and its answer. */
    QUESTIONS(Set.of(TITLE, WORDS), Set.of()),
    /** What we stopped doing or got wrong: what, when, why, and what we do instead. */
    STOPPED(Set.of(TITLE), Set.of(WHEN, WORDS, DETAIL));

    private final Set<ChapterPart.Field> needed;
    private final Set<ChapterPart.Field> possible;

    ChapterKind(Set<ChapterPart.Field> needed, Set<ChapterPart.Field> possible) {
        this.needed = needed;
        this.possible = possible;
    }

    /** Whether a part of such a chapter must have this. */
    public boolean needs(ChapterPart.Field field) {
        return needed.contains(field);
    }

    /** Whether a part of such a chapter can have this. */
    public boolean has(ChapterPart.Field field) {
        return needs(field) || possible.contains(field);
    }

    public boolean isInParts() {
        return !needed.isEmpty();
    }

    /** Whether one picture stands beside the chapter's text. */
    public boolean isPictured() {
        return this != TEXT && this != PICTURES;
    }
}
