package org.inglenook.media;

import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.TranslatedFrom;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/**
 * What pictures tell those who don't see them, in other languages than the shop's. Words whose original was changed since are not
 * said any more; a picture that only decorates says nothing in any language.
 */
@ApplicationScoped
@Transactional
public class PictureWords {

    static final String ROOM = "media";

    @Inject
    Pictures pictures;

    @Inject
    TranslatedTexts texts;

    @Inject
    Event<PageChanged> changed;

    /** As it is kept. */
    public record Alt(String words) implements Wording {

        @Override
        public Map<String, String> fields() {
            return Map.of("words", words);
        }

        @Override
        public Alt saying(Map<String, String> typed) {
            return new Alt(typed.get("words"));
        }

        /** The same if it may be said; else the refusal. */
        Alt checked() {
            return new Alt(new AltText(words, false).words());
        }
    }

    /**
     * The same pictures with what they say in a language; those that have no words in it say the original's.
     *
     * @param original the tag of the original's language
     */
    public Map<Long, PictureView> in(String language, Map<Long, PictureView> originals, String original) {
        Map<Long, String> said = said(language, originals.values());
        Map<Long, PictureView> views = new HashMap<>();
        originals.forEach((id, picture) -> views.put(
                id,
                said.containsKey(id)
                        ? picture.saying(said.get(id), language)
                        : picture.saying(picture.getAlt(), original)));
        return views;
    }

    /** What is said in a language of those of these pictures that have words in it, by their ids. */
    public Map<Long, String> said(String language, Collection<PictureView> originals) {
        if (originals.isEmpty()) {
            return Map.of();
        }
        Map<String, Translation> all = texts.in(
                ROOM,
                language,
                originals.stream().map(picture -> subject(picture.getId())).toList());
        Map<Long, String> said = new HashMap<>();
        for (PictureView picture : originals) {
            Translation translation = all.get(subject(picture.getId()));
            if (translation != null && !picture.isDecorative() && !translation.isOlderThan(new Alt(picture.getAlt()))) {
                said.put(picture.getId(), translation.as(Alt.class).words());
            }
        }
        return said;
    }

    static String subject(long picture) {
        return String.valueOf(picture);
    }

    /** What a picture says in each language, by the language's tag. */
    public Map<String, String> of(PictureView picture) {
        Map<String, String> said = new TreeMap<>();
        texts.of(ROOM).stream()
                .filter(translation -> translation.getSubject().equals(subject(picture.getId())))
                .filter(translation -> !translation.isOlderThan(new Alt(picture.getAlt())))
                .forEach(translation -> said.put(
                        translation.getLanguage(), translation.as(Alt.class).words()));
        return said;
    }

    /** The words are live at once, as the original's are; none take them away. */
    public void describe(long id, String language, String alt) {
        PictureView picture =
                pictures.find(id).orElseThrow(() -> new DomainException(NOT_FOUND, "media.picture.error.gone"));
        String tag = TranslatedTexts.tag(language);
        String subject = subject(id);
        if (alt == null || alt.isBlank()) {
            texts.find(ROOM, tag, subject).ifPresent(texts::remove);
        } else {
            Alt words = new Alt(alt).checked();
            texts.put(ROOM, tag, subject, words, TranslatedFrom.of(new Alt(picture.getAlt())));
        }
        changed.fire(new PageChanged("pictures"));
    }
}
