package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.FragmentLanguage;

/** The story's opening and its first chapters, as a piece of the shop's own page. */
@Named
@RequestScoped
@Address("/fragments/story")
public class StoryFragmentPage {

    @Inject
    FragmentLanguage language;

    @PostConstruct
    void load() {
        language.speak();
    }
}
