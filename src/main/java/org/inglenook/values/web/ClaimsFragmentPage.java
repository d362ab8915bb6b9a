package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.FragmentLanguage;

/** What may be said of a product today, as a piece of the shop's own page. */
@Named
@RequestScoped
@Address("/fragments/claims")
public class ClaimsFragmentPage {

    @Inject
    FragmentLanguage language;

    @PostConstruct
    void load() {
        language.speak();
    }
}
