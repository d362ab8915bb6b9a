package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Post;
import org.inglenook.community.PostPage;
import org.inglenook.community.Posts;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.community.Rules;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.Param;

/** The topic that a request names, the page of it that holds the named post, and the names of those who speak there. */
@RequestScoped
public class TopicReading {

    private static final int GONE = 410;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Bylines bylines;

    @Inject
    UnreadPosts unread;

    @Inject
    TopicJson json;

    @Inject
    Caller caller;

    @Inject
    Reactions reactions;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String id;

    @Inject
    @Param
    String slug;

    @Inject
    @Param
    String number;

    private Topic topic;
    private Board board;
    private PostPage page;
    private List<PostRow> rows;
    private Map<Long, Byline> names;
    private Map<Long, ReactionKind> given = Map.of();

    /** Reads it; a topic that was hidden is told to be gone, with its reason, except to moderators. */
    void open() {
        TopicOnBoard found = topics.find(Paths.number(id))
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "community.topic.error.unknown"));
        topic = found.topic();
        board = found.board();
        if (isGone()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
            return;
        }
        tags.add("topic:" + topic.getId(), "board:" + board.getId(), "profile", Rules.TAG);
        page = posts.page(topic, number == null ? 1 : Paths.small(number));
        List<Long> authors =
                new ArrayList<>(page.posts().stream().map(Post::getAuthorId).toList());
        authors.add(topic.getAuthorId());
        names = bylines.of(authors);
        caller.memberId().ifPresent(me -> given = reactions.given(me, page.posts()));
        rows = page.posts().stream().map(this::row).toList();
        unread.meet(topic, page);
    }

    private PostRow row(Post post) {
        boolean mine = caller.memberId().filter(me -> me == post.getAuthorId()).isPresent();
        return new PostRow(
                topic,
                post,
                names.get(post.getAuthorId()),
                caller.isModerator() || (mine && post.isShown()),
                mine,
                given.get(post.getId()));
    }

    boolean isGone() {
        return !topic.isShown() && !caller.isModerator();
    }

    /** Whether it was asked for by the address that it has today. */
    boolean isAtItsAddress() {
        return topic.getSlug().equals(slug) && (number == null || Paths.small(number) > 0);
    }

    /** The address that it should have been asked for by. */
    String getAddress() {
        return number == null || Paths.small(number) == 0
                ? topic.getAddress()
                : topic.getAddress() + "/" + Paths.small(number);
    }

    String getSummary() {
        return topic.getOpening() == null ? topic.getTitle() : topic.getOpening();
    }

    String getJson() {
        return json.of(topic, board, page, names);
    }

    String nameOf(Post post) {
        return bylines.of(List.of(post.getAuthorId())).get(post.getAuthorId()).getName();
    }

    Topic getTopic() {
        return topic;
    }

    Board getBoard() {
        return board;
    }

    PostPage getPage() {
        return page;
    }

    List<PostRow> getRows() {
        return rows;
    }
}
