package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.Starters;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicLists;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;

/** One board: its topics by their last activity, what is pinned first. */
@Named
@RequestScoped
@Address("/boards/{board}")
public class BoardPage {

    @Inject
    Boards boards;

    @Inject
    TopicLists lists;

    @Inject
    Bylines bylines;

    @Inject
    BoardJson json;

    @Inject
    PageTags tags;

    @Inject
    Caller caller;

    @Inject
    @Param(name = "board")
    String slug;

    @Inject
    @Param
    String after;

    @Inject
    @Param
    String before;

    private Board board;
    private Slice<TopicRow> topics;
    private List<TopicRow> pinned;

    @PostConstruct
    void load() {
        board = boards.get(slug);
        tags.add("board:" + board.getId(), "profile");
        Slice<Topic> slice = lists.page(board, after, before);
        List<Topic> top = slice.previous() == null ? lists.pinned(board) : List.of();
        Map<Long, Byline> names = bylines.of(Stream.concat(top.stream(), slice.items().stream())
                .flatMap(t -> Stream.of(t.getAuthorId(), t.getLastAuthorId()))
                .toList());
        topics = slice.map(t -> row(t, names));
        pinned = top.stream().map(t -> row(t, names)).toList();
    }

    private static TopicRow row(Topic topic, Map<Long, Byline> names) {
        return new TopicRow(topic, names.get(topic.getAuthorId()), names.get(topic.getLastAuthorId()));
    }

    /** The board's first page has one address; the pages after it have theirs. */
    public String getCanonical() {
        if (before != null && topics.previous() != null) {
            return PageFunctions.with(board.getAddress(), "before", before);
        }
        return after == null || topics.previous() == null
                ? board.getAddress()
                : PageFunctions.with(board.getAddress(), "after", after);
    }

    public String getFeed() {
        return "/feeds" + board.getAddress() + ".atom";
    }

    public String getStart() {
        return PageFunctions.with("/topics/new", "board", board.getSlug());
    }

    public String getJson() {
        return json.of(
                board,
                Stream.concat(pinned.stream(), topics.items().stream())
                        .map(TopicRow::topic)
                        .toList());
    }

    public Board getBoard() {
        return board;
    }

    public Slice<TopicRow> getTopics() {
        return topics;
    }

    public List<TopicRow> getPinned() {
        return pinned;
    }

    public boolean isQuiet() {
        return topics.items().isEmpty() && pinned.isEmpty();
    }

    /** Whether this reader may start a topic here; a visitor may once signed in. */
    public boolean isOpen() {
        return board.getStarters() == Starters.MEMBERS
                || (board.getStarters() == Starters.MAKERS && caller.isModerator());
    }
}
