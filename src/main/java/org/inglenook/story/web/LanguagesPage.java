package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureView;
import org.inglenook.media.PictureWords;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.web.Param;
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
    ShownProfile profile;

    @Inject
    Language interfaceLanguage;

    @Inject
    Caller caller;

    @Inject
    @Param
    String add;

    private StoryContent draft;
    private final List<TranslationState> languages = new ArrayList<>();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        draft = stories.draftContent();
        Map<Long, PictureView> pictures = views.picturesOf(draft);
        draft.translations().forEach(translation -> languages.add(state(translation, pictures.values())));
        if (add != null && !add.isEmpty()) {
            String tag = TranslatedTexts.known(add).orElseThrow(DomainException::notFound);
            boolean known = draft.translations().stream()
                    .anyMatch(each -> each.language().equals(tag));
            if (!known && !tag.equals(profile.get().getLanguage().toLanguageTag())) {
                languages.add(new TranslationState(draft, new StoryLanguage(tag, null, List.of()), Set.of()));
            }
        }
    }

    private TranslationState state(StoryLanguage translation, Collection<PictureView> pictures) {
        Set<Long> said = words.said(translation.language(), pictures).keySet();
        Set<Long> silent = pictures.stream()
                .filter(picture -> !picture.isDecorative())
                .map(PictureView::getId)
                .filter(id -> !said.contains(id))
                .collect(Collectors.toSet());
        return new TranslationState(draft, translation, silent);
    }

    public List<TranslationState> getLanguages() {
        return languages;
    }

    /** Languages that can be added, by their names in the reader's. */
    public List<Locale> getOthers() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> !tag.equals(profile.get().getLanguage().getLanguage()))
                .filter(tag ->
                        languages.stream().noneMatch(known -> known.getTag().equals(tag)))
                .map(Locale::forLanguageTag)
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    public String name(Locale language) {
        return language.getDisplayLanguage(interfaceLanguage.getLocale());
    }
}
