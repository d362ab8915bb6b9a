package org.inglenook.community;

/**
 * A board as the list of boards shows it.
 *
 * @param newest its liveliest topic, or null while it is empty
 */
public record BoardLine(Board board, Topic newest) {

    public Board getBoard() {
        return board;
    }

    public Topic getNewest() {
        return newest;
    }
}
