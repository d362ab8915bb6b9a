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
import java.util.List;
import org.inglenook.notes.print.PrintLayout;

/** Approved notes put on paper together: which, in which order and layout, and how often they were printed. */
@Entity
@Table(name = "notes_sheet")
public class Sheet {
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

    @Version
    private long version;

    protected Sheet() {}

    Sheet(PrintLayout layout, List<Long> noteIds, Instant now) {
        this.layout = layout;
        this.noteIds = new ArrayList<>(noteIds);
        this.cards = noteIds.size();
        this.createdAt = now;
    }

    /** The job that makes its PDF. */
    void madeBy(long job) {
        jobId = job;
    }

    /** Its PDF is made; notes that were withdrawn or rewritten on the way are not on it. */
    void finish(List<Long> printed, Instant now) {
        noteIds.retainAll(printed);
        cards = printed.size();
        pages = layout.pages(printed.size());
        finishedAt = now;
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
}
