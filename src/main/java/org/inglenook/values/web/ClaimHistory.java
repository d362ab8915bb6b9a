package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.platform.Language;
import org.inglenook.values.ValuesChanges;

/** What has changed in the claim whose page this is. */
@Named
@RequestScoped
public class ClaimHistory {

    @Inject
    ClaimPage page;

    @Inject
    ValuesChanges log;

    @Inject
    ChangeViews views;

    @Inject
    Language language;

    private String tongue;
    private List<ChangeView> changes;

    @PostConstruct
    void load() {
        tongue = page.getView().getTongue();
        changes = views.of(log.of(page.getView().getClaim().getId()), tongue);
    }

    public List<ChangeView> getChanges() {
        return changes;
    }

    /** That what was said is in the original's language, where another is read; or null. */
    public String getRecorded() {
        return tongue == null ? null : views.recorded(language.getLocale());
    }
}
