package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.story.PreviewLink;
import org.inglenook.story.PreviewLinks;
import org.inglenook.story.PublishPlan;
import org.inglenook.story.PublishPlans;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryRevision;

/** Publishing beyond the one button: later, shown to somebody first, or taken back. */
@Named
@RequestScoped
@Address("/studio/story/publishing")
public class PublishingPage {

    @Inject
    Stories stories;

    @Inject
    PublishPlans plans;

    @Inject
    PreviewLinks previews;

    @Inject
    ShopProfiles profiles;

    @Inject
    Language language;

    @Inject
    Caller caller;

    private StoryRevision published;
    private StoryRevision before;
    private PublishPlan plan;
    private boolean ahead;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        published = stories.published().orElse(null);
        before = stories.seenBefore().orElse(null);
        plan = plans.waiting().orElse(null);
        ahead = stories.isDraftAhead();
    }

    public StoryRevision getPublished() {
        return published;
    }

    /** What readers saw before, or null when that was nothing. */
    public StoryRevision getBefore() {
        return before;
    }

    public PublishPlan getPlan() {
        return plan;
    }

    /** The shop's zone by name, at the planned moment: in autumn one hour comes twice. */
    public String getPlanZone() {
        return DateTimeFormatter.ofPattern("zzzz", language.getLocale())
                .format(plan.getDueAt().atZone(profiles.current().getTimeZone()));
    }

    public boolean isAhead() {
        return ahead;
    }

    public List<PreviewLink> getLinks() {
        return previews.open();
    }
}
