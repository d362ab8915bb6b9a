package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureView;
import org.inglenook.media.PictureWords;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.OtherTongues;
import org.inglenook.platform.web.TranslationState;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryLanguage;

/** What of the draft is translated, what is missing and what is out of date. */
@Named
@RequestScoped
@Address("/studio/story/languages")
public class LanguagesPage {

    @Inject
    Stories stories;

    @Inject
    StoryViews views;

    @Inject
    PictureWords words;

    @Inject
    OtherTongues others;

    @Inject
    Caller caller;

    private StoryContent draft;
    private final List<TranslationState> languages = new ArrayList<>();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        draft = stories.draftContent();
        Collection<PictureView> pictures = views.picturesOf(draft).values();
        draft.translations().forEach(translation -> languages.add(state(translation, pictures)));
        others.begun(languages)
                .ifPresent(tag -> languages.add(state(new StoryLanguage(tag, null, List.of()), pictures)));
    }

    private TranslationState state(StoryLanguage translation, Collection<PictureView> pictures) {
        Set<Long> said = words.said(translation.language(), pictures).keySet();
        Set<Long> silent = pictures.stream()
                .filter(picture -> !picture.isDecorative())
                .map(PictureView::getId)
                .filter(id -> !said.contains(id))
                .collect(Collectors.toSet());
        TranslationState state = new TranslationState(translation.language());
        StoryLanguage.Opening opening = translation.opening();
        state.add(
                "opening",
                draft.headline(),
                opening != null,
                opening != null && opening.older(),
                draft.pictureId() != null && silent.contains(draft.pictureId()));
        draft.chapters().forEach(chapter -> {
            Optional<StoryLanguage.Chapter> there = translation.chapters().stream()
                    .filter(each -> each.id().equals(chapter.id()))
                    .findFirst();
            state.add(
                    chapter.id().toString(),
                    chapter.title(),
                    there.isPresent(),
                    there.filter(StoryLanguage.Chapter::older).isPresent(),
                    chapter.pictureIds().anyMatch(silent::contains));
        });
        return state;
    }

    public List<TranslationState> getLanguages() {
        return languages;
    }
}
