package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.story.Chapter;
import org.inglenook.story.Chapters;
import org.inglenook.story.PublishPlan;
import org.inglenook.story.PublishPlans;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryRevision;

@Named
@RequestScoped
@Address("/studio/story")
public class DraftPage {

    private static final int REVISIONS = 20;

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    @Inject
    PublishPlans plans;

    @Inject
    Caller caller;

    private List<Chapter> list;
    private List<Chapter> removed;
    private List<StoryRevision> revisions;
    private StoryRevision published;
    private PublishPlan plan;
    private boolean ahead;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        list = chapters.list();
        removed = chapters.removed();
        revisions = stories.revisions(REVISIONS);
        published = stories.published().orElse(null);
        plan = plans.waiting().orElse(null);
        ahead = stories.isDraftAhead();
    }

    public List<Chapter> getChapters() {
        return list;
    }

    public List<Chapter> getRemoved() {
        return removed;
    }

    public List<StoryRevision> getRevisions() {
        return revisions;
    }

    public StoryRevision getPublished() {
        return published;
    }

    /** What waits to be published, or null. */
    public PublishPlan getPlan() {
        return plan;
    }

    /** Whether publishing would change what readers see. */
    public boolean isAhead() {
        return ahead;
    }
}
