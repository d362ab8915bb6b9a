package org.inglenook.notes;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.inglenook.notes.print.PrintLayout;

/** Approved notes put on paper together: which, in which order and layout, and how often they were printed. */
@Entity
@Table(name = "notes_sheet")
public class Sheet {
    private static final int LONGEST_OF = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Convert(converter = LayoutConverter.class)
    private PrintLayout layout;

    @ElementCollection
    @CollectionTable(name = "notes_sheet_note", joinColumns = @JoinColumn(name = "sheetId"))
    @OrderColumn(name = "place")
    @Column(name = "noteId")
    private List<Long> noteIds = new ArrayList<>();

    private Long jobId;
    private int cards;
    private int pages;
    private Instant createdAt;
    private Instant finishedAt;
    private Instant printedAt;
    private int printCount;
    private boolean reprint;
    private String trouble;
    private String troubleOf;

    @Version
    private long version;

    protected Sheet() {}

    Sheet(PrintLayout layout, List<Long> noteIds, boolean reprint, Instant now) {
        this.layout = layout;
        this.noteIds = new ArrayList<>(noteIds);
        this.cards = noteIds.size();
        this.reprint = reprint;
        this.createdAt = now;
    }

    /** The job that makes its PDF. */
    void madeBy(long job) {
        jobId = job;
    }

    /** Its PDF is made; notes that were withdrawn or rewritten on the way are not on it. */
    void finish(List<Long> printed, Instant now) {
        noteIds.retainAll(new HashSet<>(printed));
        cards = printed.size();
        pages = layout.pages(printed.size());
        finishedAt = now;
    }

    /**
     * There will be no PDF.
     *
     * @param why a message key
     * @param of what it speaks of, or empty
     */
    void fail(String why, String of) {
        trouble = why;
        troubleOf = of.length() > LONGEST_OF ? of.substring(0, LONGEST_OF) : of;
    }

    /** Whether it still waits for its PDF, and may get one. */
    boolean isOpen() {
        return finishedAt == null && trouble == null;
    }

    /** Whether the words of a note are those that were approved when this sheet was asked for, which are the ones that are on it. */
    boolean shows(ThankYouNote note) {
        return note.isPrintable()
                && (note.getApprovedAt() == null || !note.getApprovedAt().isAfter(createdAt));
    }

    /** The owner printed it. */
    void print(Instant now) {
        printedAt = now;
        printCount++;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Long getId() {
        return id;
    }

    public PrintLayout getLayout() {
        return layout;
    }

    public List<Long> getNoteIds() {
        return List.copyOf(noteIds);
    }

    public Long getJobId() {
        return jobId;
    }

    public int getCards() {
        return cards;
    }

    public int getPages() {
        return pages;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public Instant getPrintedAt() {
        return printedAt;
    }

    public int getPrintCount() {
        return printCount;
    }

    /** Whether its cards were on another sheet before, and somebody wants them once more. */
    public boolean isReprint() {
        return reprint;
    }

    /** Why there is no PDF and will be none: a message key, or null. */
    public String getTrouble() {
        return trouble;
    }

    /** What the trouble speaks of, such as the orders whose notes are too long; or null. */
    public String getTroubleOf() {
        return troubleOf;
    }
}
