package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;

/** What the buttons of the draft's page do. */
@Named
@RequestScoped
public class DraftActions {

    private static final String HERE = "/studio/story";

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private String order = "";

    public void publish() {
        stories.publish(caller.requireMember());
        redirects.saying(
                HERE, chapters.isAnySample() ? "story.draft.said.publishedWithout" : "story.draft.said.published");
    }

    public void discard() {
        stories.discard(caller.requireMember());
        redirects.saying(HERE, "story.draft.said.discarded");
    }

    public void takeDown() {
        stories.takeDown(caller.requireMember());
        redirects.saying(HERE, "story.draft.said.takenDown");
    }

    /** Takes the last publish back, or this taking back. */
    public void revert() {
        boolean seen = stories.revert(caller.requireMember()).isPublished();
        redirects.saying(HERE + "#revisions", seen ? "story.draft.said.reverted" : "story.draft.said.takenDown");
    }

    public void publishAgain(int number) {
        stories.publishAgain(number, caller.requireMember());
        redirects.saying(HERE, "story.draft.said.publishedAgain");
    }

    public void takeUp(int number) {
        stories.takeUp(number, caller.requireMember());
        redirects.saying(HERE, "story.draft.said.takenUp");
    }

    public void moveUp(long chapter) {
        chapters.moveUp(chapter);
        redirects.to(HERE + "#chapter-" + chapter);
    }

    public void moveDown(long chapter) {
        chapters.moveDown(chapter);
        redirects.to(HERE + "#chapter-" + chapter);
    }

    public void putBack(long chapter) {
        chapters.putBack(chapter);
        redirects.saying(HERE + "#chapter-" + chapter, "story.draft.said.putBack");
    }

    /** Where dragging left the chapters: their ids, separated by commas. */
    public void arrange() {
        List<Long> ids = Arrays.stream(order.split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        chapters.arrange(ids);
        redirects.to(HERE + "#chapters");
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }
}
