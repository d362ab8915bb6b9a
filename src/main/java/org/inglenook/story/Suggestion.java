package org.inglenook.story;

import java.util.Locale;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Messages;

/** A chapter that many shops have, suggested to who begins. Its words are a sample: they say what could stand there. */
public enum Suggestion {
    BEGINNING(ChapterKind.TEXT),
    MAKING(ChapterKind.TEXT),
    MAKERS(ChapterKind.PEOPLE),
    ORIGIN(ChapterKind.PLACES),
    YEARS(ChapterKind.TIMELINE),
    ASKED(ChapterKind.QUESTIONS),
    STOPPED(ChapterKind.STOPPED);

    private final ChapterKind kind;

    Suggestion(ChapterKind kind) {
        this.kind = kind;
    }

    public ChapterKind getKind() {
        return kind;
    }

    /** As it is written into the draft, in the language of the story. */
    public ChapterText text(Locale language) {
        return new ChapterText(
                kind,
                title(language),
                Markdown.toHtml(Messages.text(language, "story.suggestion." + name() + ".sample")),
                null,
                null,
                "",
                null);
    }

    public String title(Locale language) {
        return Messages.text(language, "story.suggestion." + name() + ".title");
    }
}
