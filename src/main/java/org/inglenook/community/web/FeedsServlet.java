package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.TopicLists;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.AtomWriter;

/** Atom feeds of one board, {@code /feeds/boards/{slug}.atom}, and of all, {@code /feeds/boards.atom}: the liveliest topics. */
@WebServlet("/feeds/*")
public class FeedsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;
    private static final String ALL = "/boards.atom";
    private static final String ONE = "/boards/";
    private static final String ENDING = ".atom";

    @Inject
    transient Boards boards;

    @Inject
    transient TopicLists lists;

    @Inject
    transient AtomFeed feed;

    @Inject
    transient PageTags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<Board> board = path.startsWith(ONE) && path.endsWith(ENDING)
                ? boards.find(path.substring(ONE.length(), path.length() - ENDING.length()))
                : Optional.empty();
        if (board.isEmpty() && !ALL.equals(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        tags.add("profile", board.map(b -> "board:" + b.getId()).orElse("boards"));
        List<TopicOnBoard> latest = lists.latest(board.orElse(null), ENTRIES);
        AtomWriter.answer(response, feed.of(board.orElse(null), latest));
    }
}
