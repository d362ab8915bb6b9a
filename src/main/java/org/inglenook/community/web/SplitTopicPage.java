package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NavigableSet;
import org.inglenook.community.Boards;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicMoves;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** A moderator chooses posts of a topic, on as many of its pages as they like, and makes a topic of them. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/split")
public class SplitTopicPage {

    @Inject
    Topics topics;

    @Inject
    Boards boards;

    @Inject
    TopicMoves moves;

    @Inject
    SplitChoice choice;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String id;

    private TopicOnBoard found;
    private String board;
    private String title = "";

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        found = topics.open(Paths.number(id), true);
        board = found.board().getSlug();
        choice.open(getTopic());
    }

    public void split() {
        NavigableSet<Integer> numbers = choice.made();
        Topic apart = moves.split(Poster.moderator(caller), getTopic().getId(), numbers, board, title);
        redirects.saying(apart.getAddress(), "community.split.said");
    }

    public Topic getTopic() {
        return found.topic();
    }

    public List<SelectItem> getBoards() {
        return boards.all().stream()
                .map(b -> new SelectItem(b.getSlug(), b.getName()))
                .toList();
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }
}
