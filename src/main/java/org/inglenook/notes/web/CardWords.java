package org.inglenook.notes.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.notes.NotePreviews;
import org.inglenook.notes.ThankYouNote;

/** What a card reads, all of it typed, for every page that repeats it. */
@Named
@ApplicationScoped
public class CardWords {
    @Inject
    NotePreviews previews;

    public String of(ThankYouNote note) {
        return previews.words(note);
    }
}
