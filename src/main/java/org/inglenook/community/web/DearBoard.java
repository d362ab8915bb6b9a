package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.DearBoards;

/** The board that a page about a customer points to, for the include of that name. */
@Named
@RequestScoped
public class DearBoard {
    @Inject
    DearBoards boards;

    private final Map<String, Board> found = new HashMap<>();

    /** Null where there is no board with a topic. */
    public Board of(String email) {
        return found.computeIfAbsent(email, address -> boards.of(address).orElse(null));
    }
}
