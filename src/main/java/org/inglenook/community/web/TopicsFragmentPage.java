package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.FragmentLanguage;

/** What is talked about, as a piece of the shop's own page. */
@Named
@RequestScoped
@Address("/fragments/topics")
public class TopicsFragmentPage {

    @Inject
    FragmentLanguage language;

    @PostConstruct
    void load() {
        language.speak();
    }
}
