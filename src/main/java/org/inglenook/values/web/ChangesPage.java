package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Slice;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.values.ShownValues;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;

@Named
@RequestScoped
@Address("/values/changes")
public class ChangesPage {

    static final String PATH = "/values/changes";

    private static final int SIZE = 30;

    @Inject
    ValuesChanges log;

    @Inject
    ChangeViews views;

    @Inject
    ShownValues shown;

    @Inject
    ShownProfile profile;

    @Inject
    Language language;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String after;

    @Inject
    @Param
    String lang;

    private Tongues tongues;
    private Slice<ValuesChange> slice;
    private List<ChangeView> changes;

    @PostConstruct
    void load() {
        tags.add("values", "profile");
        slice = log.page(after, SIZE);
        boolean first = after == null || after.isEmpty();
        tongues = Tongues.of(
                profile.get().getLanguage(),
                shown.get().languages(),
                lang,
                first ? PATH : PageFunctions.with(PATH, "after", after));
        if (tongues.getChosen() != null) {
            language.choose(Locale.forLanguageTag(tongues.getChosen()));
        }
        changes = views.of(slice.items(), tongues.getChosen());
    }

    public Tongues getTongues() {
        return tongues;
    }

    /** The first page, in the language in which this is read. */
    public String getBase() {
        return Tongues.path(PATH, tongues.getChosen());
    }

    /** The values' page, in the same. */
    public String getBack() {
        return Tongues.path("/values", tongues.getChosen());
    }

    public String getFeed() {
        return Tongues.path(ValuesFeedServlet.PATH, tongues.getChosen());
    }

    /** That what was said is in the original's language, where another is read; or null. */
    public String getRecorded() {
        return tongues.getChosen() == null ? null : views.recorded(language.getLocale());
    }

    public Slice<ValuesChange> getSlice() {
        return slice;
    }

    public List<ChangeView> getChanges() {
        return changes;
    }
}
