package org.inglenook.story.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryLanguage;

/** A language in which the story can be read, named as its speakers name it. */
public final class StoryTongue {

    private final Locale locale;
    private final boolean original;
    private final boolean current;

    private StoryTongue(String tag, boolean original, boolean current) {
        this.locale = Locale.forLanguageTag(tag);
        this.original = original;
        this.current = current;
    }

    /** The original first; empty when there is no other. */
    static List<StoryTongue> of(StoryContent story, Locale original, String wanted) {
        List<String> others = story.translations().stream()
                .map(StoryLanguage::language)
                .filter(tag -> !tag.equals(original.toLanguageTag()))
                .toList();
        if (others.isEmpty()) {
            return List.of();
        }
        List<StoryTongue> tongues = new ArrayList<>();
        tongues.add(new StoryTongue(original.toLanguageTag(), true, !others.contains(wanted)));
        others.forEach(tag -> tongues.add(new StoryTongue(tag, false, tag.equals(wanted))));
        return tongues;
    }

    /** The tag of the translation that is read, or null for the original. */
    static String chosen(List<StoryTongue> tongues) {
        return tongues.stream()
                .filter(tongue -> tongue.current && !tongue.original)
                .map(StoryTongue::getTag)
                .findFirst()
                .orElse(null);
    }

    public String getTag() {
        return locale.toLanguageTag();
    }

    public String getName() {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public String getPath() {
        return original ? "/story" : "/story?lang=" + getTag();
    }

    public boolean isCurrent() {
        return current;
    }
}
