package org.inglenook.community.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.community.ForumImport;
import org.inglenook.community.ForumImports;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Progress;

/**
 * A file from another forum, how far it is taken in and what came of it.
 *
 * @param done posts looked at, out of {@code total}
 * @param reasons how many records stayed behind or came shortened, by reason
 * @param left the first of them
 */
public record BoardImportAnswer(
        long id,
        String state,
        int done,
        int total,
        String fileName,
        long size,
        Instant madeAt,
        Instant finishedAt,
        Counts counts,
        Map<String, Long> reasons,
        List<Left> left,
        String failure) {

    private static final int TOLD = 200;

    /** How many came. */
    public record Counts(int boards, int members, int topics, int posts, int polls) {}

    /** @param was its id there, or a board's name */
    public record Left(String kind, String was, String reason) {}

    static BoardImportAnswer of(ForumImport brought, ForumImports imports, Messages messages) {
        Progress progress = imports.progress(brought);
        return new BoardImportAnswer(
                brought.getId(),
                progress.getState(),
                progress.getDone(),
                progress.getTotal(),
                brought.getFileName(),
                brought.getSize(),
                brought.getMadeAt(),
                brought.getFinishedAt(),
                new Counts(
                        brought.getBoards(),
                        brought.getMembers(),
                        brought.getTopics(),
                        brought.getPosts(),
                        brought.getPolls()),
                imports.reasons(brought.getId()),
                imports.left(brought.getId(), TOLD).stream()
                        .map(left -> new Left(left.getKind(), left.getOldId(), left.getReason()))
                        .toList(),
                progress.isFailed() ? failure(brought, messages) : null);
    }

    /** What is wrong, and what became of what was read before. */
    private static String failure(ForumImport brought, Messages messages) {
        String rest =
                messages.text(brought.isBegun() ? "community.import.failed.begun" : "community.import.failed.nothing");
        return brought.getRefusal()
                        .map(refusal -> refusal.told(messages))
                        .orElseGet(() -> messages.text("community.import.failed"))
                + " " + rest;
    }
}
