package org.inglenook.community.web;

import org.inglenook.community.Board;
import org.inglenook.community.BoardLine;
import org.inglenook.community.Topic;

/** A board in the list, with who spoke there last. */
public record BoardRow(BoardLine line, Byline last) {

    public Board getBoard() {
        return line.board();
    }

    public Topic getNewest() {
        return line.newest();
    }

    public Byline getLast() {
        return last;
    }
}
