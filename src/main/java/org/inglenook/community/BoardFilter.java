package org.inglenook.community;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;
import org.inglenook.platform.SearchFilter;

/** Narrows a search down to what is said on one board. */
@ApplicationScoped
public class BoardFilter implements SearchFilter {

    @Inject
    Boards boards;

    @Inject
    PageCache pages;

    private Remembered<List<Choice>> choices;

    @PostConstruct
    void open() {
        choices = pages.remember(Boards.NAMES, this::read);
    }

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
        return choices.get();
    }

    private List<Choice> read() {
        return boards.all().stream()
                .map(board -> new Choice(board.getSlug(), board.getName()))
                .toList();
    }

    @Override
    public Set<String> marks(String chosen) {
        return Set.of(PostSearch.onBoard(chosen));
    }
}
