package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.inglenook.community.PostRevision;
import org.inglenook.community.Posts;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageTags;

/** What a post said before it was edited. Everyone may read it, as long as the post itself may be read. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/history")
public class PostHistoryPage {

    /** An earlier text and who replaced it. */
    public record Row(PostRevision revision, Byline editor) {

        public PostRevision getRevision() {
            return revision;
        }

        public Byline getEditor() {
            return editor;
        }
    }

    @Inject
    PostSubject subject;

    @Inject
    Posts posts;

    @Inject
    Bylines bylines;

    @Inject
    Caller caller;

    @Inject
    PageTags tags;

    private List<Row> rows;

    @PostConstruct
    void load() {
        if (!subject.getPost().isShown() && !caller.isModerator()) {
            throw new DomainException(DomainException.Kind.GONE, "community.history.error.hidden");
        }
        tags.add("topic:" + subject.getTopic().getId(), "profile");
        List<PostRevision> history = posts.history(subject.getPost());
        Map<Long, Byline> names =
                bylines.of(history.stream().map(PostRevision::getEditorId).toList());
        rows = history.stream().map(r -> new Row(r, names.get(r.getEditorId()))).toList();
    }

    public List<Row> getRows() {
        return rows;
    }
}
