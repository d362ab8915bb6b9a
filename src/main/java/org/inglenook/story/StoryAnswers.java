package org.inglenook.story;

import org.inglenook.platform.Written;

/**
 * How the story opens: a headline, a sentence that leads in, and the three answers.
 *
 * @param why why we exist
 * @param how how we stand for it
 * @param what what we do
 * @param pictureId a picture of {@code media}'s beside the headline, or null
 */
public record StoryAnswers(String headline, String lead, String why, String how, String what, Long pictureId) {

    public StoryAnswers {
        headline = Written.line("headline", headline, 200);
        lead = Written.line("lead", lead, 500);
        why = Written.line("why", why, 500);
        how = Written.line("how", how, 500);
        what = Written.line("what", what, 500);
    }

    static StoryAnswers none() {
        return new StoryAnswers("", "", "", "", "", null);
    }

    /** To be translated: a picture needs no words of its own here. */
    public StoryAnswers words() {
        return new StoryAnswers(headline, lead, why, how, what, null);
    }

    boolean isEmpty() {
        return (headline + lead + why + how + what).isEmpty();
    }
}
