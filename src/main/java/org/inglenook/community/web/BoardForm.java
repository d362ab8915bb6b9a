package org.inglenook.community.web;

import org.inglenook.community.Board;
import org.inglenook.community.Starters;

/** A board as the owner describes it. */
public class BoardForm {

    private String name = "";
    private String purpose = "";
    private Starters starters = Starters.MEMBERS;
    private boolean sure;

    void fill(Board board) {
        name = board.getName();
        purpose = board.getPurpose();
        starters = board.getStarters();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public Starters getStarters() {
        return starters;
    }

    public void setStarters(Starters starters) {
        this.starters = starters;
    }

    /** The owner read the advice and wants the name all the same. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
