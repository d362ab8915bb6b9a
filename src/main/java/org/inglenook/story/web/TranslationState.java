package org.inglenook.story.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.platform.Tongues;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryLanguage;

/** How far the draft is translated into one language. */
public final class TranslationState {

    /** The opening or a chapter; {@code state} ends a message's key. */
    public record Item(String subject, String title, String state) {
        public String getSubject() {
            return subject;
        }

        public String getTitle() {
            return title;
        }

        public String getState() {
            return state;
        }
    }

    private final Locale locale;
    private final List<Item> items = new ArrayList<>();

    /** @param silent pictures that say nothing in this language, though they do in the original */
    TranslationState(StoryContent draft, StoryLanguage translation, Set<Long> silent) {
        locale = Locale.forLanguageTag(translation.language());
        StoryLanguage.Opening opening = translation.opening();
        boolean mute = draft.pictureId() != null && silent.contains(draft.pictureId());
        String said = state(opening != null, opening != null && opening.older(), mute);
        items.add(new Item("opening", draft.headline(), said));
        draft.chapters().forEach(chapter -> {
            StoryLanguage.Chapter words = translation.chapters().stream()
                    .filter(each -> each.id().equals(chapter.id()))
                    .findFirst()
                    .orElse(null);
            boolean without = StoryViews.pictureIds(chapter).anyMatch(silent::contains);
            items.add(new Item(
                    chapter.id().toString(),
                    chapter.title(),
                    state(words != null, words != null && words.older(), without)));
        });
    }

    private static String state(boolean there, boolean older, boolean silent) {
        if (!there) {
            return "missing";
        }
        return older ? "older" : silent ? "pictures" : "same";
    }

    public String getTag() {
        return locale.toLanguageTag();
    }

    public String getName() {
        return Tongues.name(getTag());
    }

    public List<Item> getItems() {
        return items;
    }

    public long getMissing() {
        return count("missing") + count("pictures");
    }

    public long getOlder() {
        return count("older");
    }

    private long count(String state) {
        return items.stream().filter(item -> item.state().equals(state)).count();
    }
}
