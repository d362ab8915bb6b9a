package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Refusal;

/** A file from another forum that is taken in here: what came of it so far. */
@Entity
@Table(name = "community_import")
public class ForumImport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String fileName;

    @Column(name = "size_")
    private long size;

    private Long jobId;

    private long madeBy;

    private Instant madeAt;

    private Instant finishedAt;

    private int boards;

    private int members;

    private int topics;

    private int posts;

    private int polls;

    private String refusal;

    protected ForumImport() {}

    ForumImport(String fileName, long madeBy, Instant madeAt) {
        this.fileName = fileName;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void workedBy(long job, long bytes) {
        jobId = job;
        size = bytes;
    }

    void count(Origin.Kind kind) {
        switch (kind) {
            case BOARD -> boards++;
            case MEMBER -> members++;
            case TOPIC -> topics++;
            case POST -> posts++;
            case POLL -> polls++;
            case SLUG -> {
                // Another address of a topic that is counted.
            }
        }
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    void refuse(DomainException because) {
        refusal = Refusal.of(because).kept();
    }

    /** Why it was refused; nothing where it wasn't, or where it broke off for no reason that we know. */
    public Optional<Refusal> getRefusal() {
        return Optional.ofNullable(refusal).map(Refusal::read);
    }

    /** Whether anything of the file is here. */
    public boolean isBegun() {
        return boards + members + topics + posts > 0;
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    public Long getId() {
        return id;
    }

    public String getFileName() {
        return fileName;
    }

    public long getSize() {
        return size;
    }

    public Long getJobId() {
        return jobId;
    }

    public long getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public int getBoards() {
        return boards;
    }

    public int getMembers() {
        return members;
    }

    public int getTopics() {
        return topics;
    }

    public int getPosts() {
        return posts;
    }

    public int getPolls() {
        return polls;
    }
}
