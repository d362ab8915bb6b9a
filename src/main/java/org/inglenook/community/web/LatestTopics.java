package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.TopicLists;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.Param;

/** What was talked about last on the board that a page names, or on all of them. */
@Named
@RequestScoped
public class LatestTopics {

    private static final int SHOWN = 5;

    @Inject
    Boards boards;

    @Inject
    TopicLists lists;

    @Inject
    PageTags tags;

    @Inject
    Messages messages;

    @Inject
    @Param(name = "board")
    String slug;

    private Board board;
    private List<TopicOnBoard> all;

    @PostConstruct
    void load() {
        board = slug == null || slug.isBlank() ? null : boards.get(slug.strip());
        tags.add(board == null ? "boards" : "board:" + board.getId(), "profile");
        all = lists.latest(board, SHOWN);
    }

    public List<TopicOnBoard> getAll() {
        return all;
    }

    public String getName() {
        return board == null ? messages.text("community.fragment.title") : board.getName();
    }

    public String getPath() {
        return board == null ? "/boards" : board.getAddress();
    }
}
