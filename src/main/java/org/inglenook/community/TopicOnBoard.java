package org.inglenook.community;

/** A topic with the board that it is on. */
public record TopicOnBoard(Topic topic, Board board) {

    public Topic getTopic() {
        return topic;
    }

    public Board getBoard() {
        return board;
    }
}
