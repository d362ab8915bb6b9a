package org.inglenook.community.web;

import org.inglenook.community.Board;
import org.inglenook.community.BoardKind;
import org.inglenook.community.Starters;

/** A board as the owner describes it. */
public class BoardForm {

    private String name = "";
    private String purpose = "";
    private Starters starters = Starters.MEMBERS;
    private BoardKind kind = BoardKind.TALK;
    private int slow;
    private boolean sure;

    void fill(Board board) {
        name = board.getName();
        purpose = board.getPurpose();
        starters = board.getStarters();
        kind = board.getKind();
        slow = board.getSlowMinutes();
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

    public BoardKind getKind() {
        return kind;
    }

    public void setKind(BoardKind kind) {
        this.kind = kind;
    }

    /** Minutes in which a member writes once. */
    public int getSlow() {
        return slow;
    }

    public void setSlow(int slow) {
        this.slow = slow;
    }

    /** The owner read the advice and wants the name all the same. */
    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
