package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.notes.Thanks;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.FragmentLanguage;
import org.inglenook.platform.web.Param;

/** The thanks on the shop's own receipt. It is for whoever has the receipt, so no copy of it is kept anywhere. */
@Named
@RequestScoped
@Address("/fragments/thanks")
public class ThanksFragmentPage {

    @Inject
    FragmentLanguage language;

    @Inject
    Thanks thanks;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String order;

    private Thanks.Stage stage;

    @PostConstruct
    void load() {
        language.speak();
        tags.refuse();
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        answer.setResponseHeader("Cache-Control", "private, no-store");
        answer.setResponseHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        stage = thanks.of(order);
    }

    public String getStage() {
        return stage.name();
    }
}
