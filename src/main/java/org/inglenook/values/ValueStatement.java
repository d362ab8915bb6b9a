package org.inglenook.values;

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

/** Something the shop stands for, from which claims hang; or something it says is not good enough yet. Public at once. */
@Entity
@Table(name = "values_statement")
public class ValueStatement {

    /** On which part of the page it stands. */
    public enum Kind {
        VALUE,
        NOT_YET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    /** Counts rewrites only, so that moving it makes no open form stale. */
    private long edition;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    private String title;

    @Column(name = "body")
    private String text;

    @Column(name = "place")
    private int position;

    @Column(name = "removed_at")
    private Instant removedAt;

    protected ValueStatement() {}

    public ValueStatement(Kind kind, StatementText text, int position) {
        this.kind = kind;
        this.position = position;
        rewrite(text);
    }

    public final void rewrite(StatementText said) {
        title = said.title();
        text = said.text();
        edition++;
    }

    public StatementText text() {
        return new StatementText(title, text);
    }

    public void moveTo(int newPosition) {
        position = newPosition;
    }

    public void remove(Instant now) {
        removedAt = now;
    }

    public void putBack() {
        removedAt = null;
    }

    public Long getId() {
        return id;
    }

    public long getEdition() {
        return edition;
    }

    public Kind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    public int getPosition() {
        return position;
    }

    public Instant getRemovedAt() {
        return removedAt;
    }

    public boolean isRemoved() {
        return removedAt != null;
    }
}
