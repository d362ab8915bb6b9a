package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Param;
import org.inglenook.story.Chapter;
import org.inglenook.story.Chapters;
import org.inglenook.story.Suggestion;

/** The chapters that the guided start offers: those that the draft has are not offered again. */
@Named
@RequestScoped
public class SuggestedChapters {

    @Inject
    Chapters chapters;

    @Inject
    ShopProfiles profiles;

    @Inject
    @Param(name = "suggestion")
    List<Long> ticked;

    public List<Suggestion> getOffered() {
        Set<String> titles = chapters.list().stream().map(Chapter::getTitle).collect(Collectors.toSet());
        return Arrays.stream(Suggestion.values())
                .filter(suggestion -> !titles.contains(suggestion.title(language())))
                .toList();
    }

    void add() {
        getOffered().stream()
                .filter(suggestion -> ticked.contains((long) suggestion.ordinal()))
                .forEach(suggestion -> chapters.suggest(suggestion.text(language())));
    }

    private Locale language() {
        return profiles.current().getLanguage();
    }
}
