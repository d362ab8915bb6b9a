package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inglenook.community.BoardLine;
import org.inglenook.community.Boards;
import org.inglenook.community.Topic;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;

/** All boards, each with what is alive on it. */
@Named
@RequestScoped
@Address("/boards")
public class BoardsPage {

    @Inject
    Boards boards;

    @Inject
    Bylines bylines;

    @Inject
    PageTags tags;

    private List<BoardRow> rows;

    @PostConstruct
    void load() {
        tags.add("boards", "profile");
        List<BoardLine> lines = boards.lines();
        Map<Long, Byline> names = bylines.of(lines.stream()
                .map(BoardLine::newest)
                .filter(Objects::nonNull)
                .map(Topic::getLastAuthorId)
                .toList());
        rows = lines.stream()
                .map(line -> new BoardRow(
                        line,
                        line.newest() == null ? null : names.get(line.newest().getLastAuthorId())))
                .toList();
    }

    public List<BoardRow> getRows() {
        return rows;
    }
}
