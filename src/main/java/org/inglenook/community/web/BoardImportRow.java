package org.inglenook.community.web;

import java.time.Instant;
import java.util.List;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Progress;

/** A file from another forum in the studio's list. */
public final class BoardImportRow {

    private final BoardImportAnswer told;
    private final Progress progress;
    private final List<String> reasons;
    private final List<String> left;
    private final String counts;

    BoardImportRow(BoardImportAnswer told, Progress progress, Messages messages) {
        this.told = told;
        this.progress = progress;
        BoardImportAnswer.Counts came = told.counts();
        this.counts = messages.text(
                "community.import.counts", came.boards(), came.members(), came.topics(), came.posts(), came.polls());
        this.reasons = told.reasons().entrySet().stream()
                .map(reason -> messages.text("community.import.reason." + reason.getKey(), reason.getValue()))
                .toList();
        this.left = told.left().stream()
                .map(one -> messages.text("community.import.left." + one.kind(), one.was()))
                .toList();
    }

    public long getId() {
        return told.id();
    }

    public String getFileName() {
        return told.fileName();
    }

    public Instant getMadeAt() {
        return told.madeAt();
    }

    public Progress getProgress() {
        return progress;
    }

    /** Whether anything came. */
    public boolean isBegun() {
        BoardImportAnswer.Counts came = told.counts();
        return came.boards() + came.members() + came.topics() + came.posts() > 0;
    }

    /** How many came, in a sentence. */
    public String getCounts() {
        return counts;
    }

    public String getFailure() {
        return told.failure();
    }

    public List<String> getReasons() {
        return reasons;
    }

    public List<String> getLeft() {
        return left;
    }
}
