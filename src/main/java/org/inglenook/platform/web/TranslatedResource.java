package org.inglenook.platform.web;

import org.inglenook.platform.DomainException;
import org.inglenook.platform.RoomTranslations;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/**
 * One text's translations over REST. Addresses and methods are the resources' own: the server takes any class that has some for one.
 *
 * @param <T> a translation as the API says it
 */
public abstract class TranslatedResource<T> {

    protected abstract RoomTranslations translations();

    /** What the translations of the text with the address's number are kept under. */
    protected abstract String subject();

    /** @param older whether the original has changed since */
    protected abstract T answer(Translation translation, boolean older);

    protected Lists.Items<T> all() {
        Wording original = translations().original(subject());
        return new Lists.Items<>(translations().of(subject()).stream()
                .map(translation -> answer(translation, translation.isOlderThan(original)))
                .toList());
    }

    protected T one(String language) {
        return translations()
                .find(language, subject())
                .map(translation -> answer(
                        translation, translation.isOlderThan(translations().original(subject()))))
                .orElseThrow(DomainException::notFound);
    }

    /** @param edition the one that the client read, or null to write over any */
    protected T write(String language, Wording words, Long edition) {
        String tag = TranslatedTexts.tag(language);
        long opened = edition == null
                ? translations()
                        .find(tag, subject())
                        .map(Translation::getEdition)
                        .orElse(0L)
                : edition;
        String mark = Translation.mark(translations().original(subject()));
        translations().write(tag, subject(), words, mark, opened);
        return one(tag);
    }

    protected void takeAway(String language) {
        translations().remove(language, subject());
    }
}
