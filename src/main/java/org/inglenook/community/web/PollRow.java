package org.inglenook.community.web;

import org.inglenook.community.PollOption;

/** An option of a poll with its share of those who voted. */
public record PollRow(PollOption option, int voters, boolean chosen) {

    public long getId() {
        return option.getId();
    }

    public String getWords() {
        return option.getWords();
    }

    public int getVotes() {
        return option.getVotes();
    }

    /** Of those who voted, how many in a hundred chose it. */
    public int getShare() {
        return voters == 0 ? 0 : Math.round(option.getVotes() * 100f / voters);
    }

    public boolean isChosen() {
        return chosen;
    }
}
