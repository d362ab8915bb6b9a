package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicLists;
import org.inglenook.community.TopicOrder;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;

/** One board: its topics in the order that the reader chose, what is pinned first. */
@Named
@RequestScoped
@Address("/boards/{board}")
public class BoardPage {

    @Inject
    Boards boards;

    @Inject
    TopicLists lists;

    @Inject
    TopicRows rows;

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
    String order;

    @Inject
    @Param
    String after;

    @Inject
    @Param
    String before;

    private BoardListing listing;
    private List<TopicRow> shown;

    @PostConstruct
    void load() {
        Board board = boards.get(slug);
        tags.add("board:" + board.getId(), "profile");
        TopicOrder chosen = TopicOrder.named(order);
        Slice<Topic> page = lists.page(board, chosen, after, before);
        boolean withPinned = page.previous() == null && chosen.isPinnedFirst();
        List<Topic> topics = new ArrayList<>(withPinned ? lists.pinned(board) : List.of());
        topics.addAll(page.items());
        listing = new BoardListing(board, chosen, page.next(), page.previous());
        shown = rows.of(topics);
    }

    public Board getBoard() {
        return listing.board();
    }

    public BoardListing getListing() {
        return listing;
    }

    public List<TopicRow> getRows() {
        return shown;
    }

    public String getJson() {
        return json.of(getBoard(), shown.stream().map(TopicRow::topic).toList());
    }

    /** This page's own address: the first page has one, whichever way it was come to. */
    public String getCanonical() {
        return listing.canonical(after, before);
    }

    /** Whether this reader may start a topic here; a visitor may once signed in. */
    public boolean isOpen() {
        return getBoard().letsStart(new Poster(Poster.VISITOR, caller.isModerator()));
    }
}
