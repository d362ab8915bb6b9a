package org.inglenook.platform.web;

import jakarta.inject.Inject;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/** One text of a room's in another language, the original beside it. */
public abstract class TranslationEditor {

    @Inject
    TranslationFields fields;

    @Inject
    OriginalChanges changes;

    @Inject
    OtherTongues others;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String language;

    @Inject
    @Param
    String subject;

    private RoomTranslations translations;
    private String said;
    private Wording original;
    private Translation translation;

    /**
     * Once the caller was let in, before anything else is asked.
     *
     * @param sentences beginning of the keys that say what was done: {@code saved}, {@code removed}
     */
    protected void open(RoomTranslations ofRoom, String sentences) {
        translations = ofRoom;
        said = sentences;
        language = others.needed(language);
        original = translations.original(subject);
        translation = translations.find(language, subject).orElse(null);
        fields.show(original, translation);
        if (isOlder()) {
            changes.show(translations.from(translation).orElse(null), original);
        }
    }

    /** Saves what stands on the page beside the words. */
    protected abstract void saveBesides();

    public void save() {
        translations.write(language, subject, fields.translating(original), fields.getOriginal(), fields.getEdition());
        saveBesides();
        keeping.saved();
        leave("saved");
    }

    /** The original stands there again. */
    public void remove() {
        translations.remove(language, subject);
        leave("removed");
    }

    private void leave(String done) {
        redirects.saying("/studio/" + translations.room() + "/languages#" + language, said + done);
    }

    protected Wording original() {
        return original;
    }

    public String getPlace() {
        return TranslatedTexts.place(translations.room(), language, subject);
    }

    public String getLanguage() {
        return language;
    }

    public String getSubject() {
        return subject;
    }

    public String getName() {
        return Tongues.name(language);
    }

    /** Whether it is translated already. */
    public boolean isThere() {
        return translation != null;
    }

    public boolean isOlder() {
        return isThere() && translation.isOlderThan(original);
    }
}
