package org.inglenook.story;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inglenook.platform.Wording;
import org.inglenook.platform.Written;

/**
 * How the story opens: a headline, a sentence that leads in, and the three answers.
 *
 * @param why why we exist
 * @param how how we stand for it
 * @param what what we do
 * @param pictureId a picture of {@code media}'s beside the headline, or null
 */
public record StoryAnswers(String headline, String lead, String why, String how, String what, Long pictureId)
        implements Wording {

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

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("headline", headline);
        fields.put("lead", lead);
        fields.put("why", why);
        fields.put("how", how);
        fields.put("what", what);
        return fields;
    }

    @Override
    public StoryAnswers saying(Map<String, String> typed) {
        return new StoryAnswers(
                typed.get("headline"), typed.get("lead"), typed.get("why"), typed.get("how"), typed.get("what"), null);
    }

    boolean isEmpty() {
        return (headline + lead + why + how + what).isEmpty();
    }
}
