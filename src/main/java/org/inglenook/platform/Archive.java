package org.inglenook.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/** A file that carries what the rooms keep to another installation: made here, or brought here to be taken in. */
@Entity
@Table(name = "platform_archive")
public class Archive {

    /** Which way it goes. */
    public enum Direction {
        EXPORT,
        IMPORT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Direction direction;

    @Column(name = "job_id")
    private Long jobId;

    @Column(updatable = false)
    private boolean live;

    @Column(name = "byte_count")
    private long size;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "made_by", updatable = false)
    private Long madeBy;

    @Column(name = "finished_at")
    private Instant finishedAt;

    private String outcome = "";

    protected Archive() {}

    /** @param live whether what was public where it comes from is to be public here at once; of an import */
    public Archive(Direction direction, String fileName, boolean live, Long by, Instant now) {
        this.direction = direction;
        this.fileName = fileName;
        this.live = live;
        this.madeBy = by;
        this.madeAt = now;
    }

    /** The job that makes it or takes it in. */
    void workedBy(long job) {
        jobId = job;
    }

    void holds(long bytes) {
        size = bytes;
    }

    void finish(String cameOfIt, Instant now) {
        outcome = cameOfIt;
        finishedAt = now;
    }

    void refuse(String because) {
        outcome = because;
    }

    public boolean isExport() {
        return direction == Direction.EXPORT;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Long getId() {
        return id;
    }

    public Direction getDirection() {
        return direction;
    }

    public Long getJobId() {
        return jobId;
    }

    public boolean isLive() {
        return live;
    }

    /** How many bytes it has; 0 while it is made. */
    public long getSize() {
        return size;
    }

    /** What it is called when it is downloaded, or was when it was brought. */
    public String getFileName() {
        return fileName;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Long getMadeBy() {
        return madeBy;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    /** How many records came, by kind; empty until it is taken in. */
    public List<ArchiveOutcome.Count> getCounts() {
        return ArchiveOutcome.read(outcome).counts();
    }

    /** Why it was refused, the last being the closest; empty when it wasn't. */
    public List<Refusal> getRefusals() {
        return ArchiveOutcome.read(outcome).refusals();
    }
}
