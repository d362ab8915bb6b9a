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
import org.inglenook.community.TopicMoves;
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
    TopicMoves moves;

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

    /** A number around which the topic is read whether or not its post was moved. */
    @Inject
    @Param
    String at;

    private String moved;
    private Topic topic;
    private Board board;
    private PostPage page;
    private List<PostRow> rows;
    private Map<Long, Byline> names;
    private Map<Long, ReactionKind> given = Map.of();

    /** Reads it, or finds where it is now; a topic that was hidden is told to be gone, with its reason, except to moderators. */
    void open() {
        TopicOnBoard found = found(Paths.number(id));
        if (found.topic().isMerged()) {
            TopicOnBoard into = found(found.topic().getMergedInto());
            moved = moves.whereNow(found.topic().getId(), asked()).orElseGet(into.topic()::getAddress);
            found = into;
        }
        topic = found.topic();
        board = found.board();
        if (isGone()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(GONE);
            return;
        }
        tags.add("topic:" + topic.getId(), "board:" + board.getId(), "profile", Rules.TAG);
        page = posts.page(topic, at == null ? now(asked()) : Paths.small(at));
        if (at == null && number != null) {
            page.posts().stream()
                    .filter(post -> post.isMoved() && post.getNumber() == asked())
                    .forEach(place -> moved = place.getMovedAddress());
        }
        if (isElsewhere()) {
            return;
        }
        List<Long> authors = new ArrayList<>(page.posts().stream()
                .filter(post -> !post.isMoved())
                .map(Post::getAuthorId)
                .toList());
        authors.add(topic.getAuthorId());
        names = bylines.of(authors);
        caller.memberId().ifPresent(me -> given = reactions.given(me, page.posts()));
        rows = MovedPosts.folded(topic, page.posts(), this::row);
        unread.meet(topic, page);
    }

    private TopicOnBoard found(long topicId) {
        return topics.find(topicId)
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "community.topic.error.unknown"));
    }

    private int asked() {
        return number == null ? 1 : Paths.small(number);
    }

    /** Whether the reader has to go to where it is now; who has written something needn't. */
    boolean isElsewhere() {
        return moved != null && !FacesContext.getCurrentInstance().isPostback();
    }

    /** Where the topic or the post is now that this address meant, or null while it is where it was. */
    String getMoved() {
        return moved;
    }

    /** The number that a post of the topic in the address has now. */
    int now(int before) {
        return topic.getId() == Paths.number(id) ? before : moves.numberNow(Paths.number(id), before);
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

    /** Whether it was asked for by the address that it has today; who writes where it was before isn’t sent away with the words. */
    boolean isAtItsAddress() {
        return moved != null || topic.getSlug().equals(slug) && (number == null || Paths.small(number) > 0);
    }

    /** The address that it should have been asked for by. */
    String getAddress() {
        return number == null || Paths.small(number) == 0
                ? topic.getAddress() + (at == null ? "" : "?at=" + Paths.small(at))
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
