package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.inglenook.platform.SearchFilter;

/** Narrows a search down to what is said on one board. */
@ApplicationScoped
public class BoardFilter implements SearchFilter {

    @Inject
    Boards boards;

    @Override
    public String name() {
        return "board";
    }

    @Override
    public int place() {
        return 2;
    }

    @Override
    public List<Choice> choices() {
        return boards.all().stream()
                .map(board -> new Choice(board.getSlug(), board.getName()))
                .toList();
    }

    @Override
    public Set<String> marks(String chosen) {
        return Set.of(PostSearch.onBoard(chosen));
    }
}
