package org.inglenook.platform;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A room's texts in other languages, each beside its original. */
@Transactional
public abstract class RoomTranslations {

    private final String room;

    @Inject
    protected TranslatedTexts texts;

    protected RoomTranslations(String room) {
        this.room = room;
    }

    public String room() {
        return room;
    }

    /** What is to be translated; refuses what isn't there. */
    public abstract Wording original(String subject);

    /** What the original said before, the last first, as far as it is kept. */
    protected abstract Stream<? extends Wording> before(String subject);

    /** After each change of a translation. */
    protected void changed() {}

    public Optional<Translation> find(String language, String subject) {
        return texts.find(room, language, subject);
    }

    /** In all languages, of one text. */
    public List<Translation> of(String subject) {
        return texts.of(room, List.of(subject));
    }

    /**
     * @param text of the original's type
     * @param mark {@link Translation#mark} of the original that stood beside it
     * @param edition the translation's own edition when the writer opened it; 0 when there was none
     */
    public void write(String language, String subject, Wording text, String mark, long edition) {
        String tag = TranslatedTexts.tag(language);
        Wording now = original(subject);
        Wording from = mark.equals(Translation.mark(now))
                ? now
                : find(tag, subject)
                        .filter(there -> mark.equals(there.getOriginal()))
                        .flatMap(this::from)
                        .or(() -> before(subject, mark))
                        .orElse(null);
        texts.write(room, tag, subject, text, new TranslatedFrom(mark, from), edition);
        changed();
    }

    /**
     * Writes it whatever is there.
     *
     * @param was the fields in which the original said something else when it was translated, and what
     */
    public void bring(String language, String subject, Wording text, Map<String, String> was) {
        texts.put(room, TranslatedTexts.tag(language), subject, text, TranslatedFrom.of(original(subject), was));
        changed();
    }

    /** The original stands there again; what was said can be brought back. */
    public void remove(String language, String subject) {
        texts.remove(find(language, subject).orElseThrow(DomainException::notFound));
        changed();
    }

    /** Says again what it said before. */
    public void bringBack(String language, String subject, EarlierText text) {
        texts.bringBack(room, language, subject, text);
        changed();
    }

    /** What the original said when this was made from it; empty when nobody knows any more. */
    public Optional<Wording> from(Translation translation) {
        Class<? extends Wording> type = original(translation.getSubject()).getClass();
        return translation
                .from(type)
                .map(Wording.class::cast)
                .or(() -> before(translation.getSubject(), translation.getOriginal()));
    }

    private Optional<Wording> before(String subject, String mark) {
        return before(subject)
                .filter(words -> Translation.mark(words).equals(mark))
                .map(Wording.class::cast)
                .findFirst();
    }
}
