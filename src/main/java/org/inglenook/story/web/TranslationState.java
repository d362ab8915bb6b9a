package org.inglenook.story.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    TranslationState(StoryContent draft, StoryLanguage translation) {
        locale = Locale.forLanguageTag(translation.language());
        StoryLanguage.Opening opening = translation.opening();
        items.add(new Item("opening", draft.headline(), state(opening != null, opening != null && opening.older())));
        draft.chapters().forEach(chapter -> {
            StoryLanguage.Chapter said = translation.chapters().stream()
                    .filter(each -> each.id().equals(chapter.id()))
                    .findFirst()
                    .orElse(null);
            items.add(new Item(
                    chapter.id().toString(), chapter.title(), state(said != null, said != null && said.older())));
        });
    }

    private static String state(boolean there, boolean older) {
        return older ? "older" : there ? "same" : "missing";
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
        return count("missing");
    }

    public long getOlder() {
        return count("older");
    }

    private long count(String state) {
        return items.stream().filter(item -> item.state().equals(state)).count();
    }
}
