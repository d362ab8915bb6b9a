package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.FragmentLanguage;

/** What the shop stands for, as a piece of its own page. */
@Named
@RequestScoped
@Address("/fragments/values")
public class ValuesFragmentPage {

    @Inject
    FragmentLanguage language;

    @PostConstruct
    void load() {
        language.speak();
    }
}
