package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.Address;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Param;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryDifferences;
import org.inglenook.story.StoryRevision;

/** Two revisions side by side, or one and the draft: the draft has the number 0. */
@Named
@RequestScoped
@Address("/studio/story/history")
public class HistoryPage {

    private static final int CHOICES = 200;
    private static final int DRAFT = 0;

    @Inject
    Stories stories;

    @Inject
    Pictures pictures;

    @Inject
    Caller caller;

    @Inject
    @Param
    Integer from;

    @Inject
    @Param
    Integer to;

    private List<StoryRevision> revisions;
    private StoryDifferences differences;
    private Map<Long, PictureView> views;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        revisions = stories.revisions(CHOICES);
        Optional<StoryRevision> published = stories.published();
        if (to == null) {
            to = number(published.filter(revision -> !stories.isDraftAhead()));
        }
        if (from == null) {
            from = number(to == DRAFT ? published : stories.seenBefore());
        }
        differences = StoryDifferences.between(content(from), content(to));
        views = pictures.views(differences.pictureIds());
    }

    private static int number(Optional<StoryRevision> revision) {
        return revision.map(StoryRevision::getNumber).orElse(DRAFT);
    }

    private StoryContent content(int number) {
        return number == DRAFT
                ? stories.draftContent()
                : stories.revision(number).content();
    }

    public List<StoryRevision> getRevisions() {
        return revisions;
    }

    public StoryDifferences getDifferences() {
        return differences;
    }

    public String name(String tag) {
        return Tongues.name(tag);
    }

    /** By id, those of the differences. */
    public Map<Long, PictureView> getPictures() {
        return views;
    }

    public int getFrom() {
        return from;
    }

    public int getTo() {
        return to;
    }
}
