package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Boards;
import org.inglenook.community.Poster;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Param;

/** The topic that a moderator looks after, and the board that they choose for what they do to it: its own until they choose another. */
@Named
@RequestScoped
public class TopicSubject {

    @Inject
    Topics topics;

    @Inject
    Boards boards;

    @Inject
    Caller caller;

    @Inject
    @Param
    String id;

    private Topic topic;
    private String board;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        TopicOnBoard found = topics.open(Paths.number(id), true);
        topic = found.topic();
        board = found.board().getSlug();
    }

    public Topic getTopic() {
        return topic;
    }

    public List<SelectItem> getBoards() {
        return boards.all().stream()
                .map(each -> new SelectItem(each.getSlug(), each.getName()))
                .toList();
    }

    public String getBoard() {
        return board;
    }

    public void setBoard(String board) {
        this.board = board;
    }
}
