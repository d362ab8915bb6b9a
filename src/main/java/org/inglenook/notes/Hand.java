package org.inglenook.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.regex.Pattern;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Something the owner wrote with their own hand, under a name, and what it says in typed words. Its ink never changes. */
@Entity
@Table(name = "notes_hand")
public class Hand {
    static final int LONGEST_NAME = 60;
    static final int LONGEST_WORDS = 2000;

    /** How its ink came: each is kept as what it is. */
    public enum Source {
        PEN,
        PHOTO
    }

    /** What a text could not name in curly brackets. */
    private static final Pattern NO_NAME = Pattern.compile("[{}|\\p{Cntrl}]");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private HandKind kind;

    private String says;

    @Enumerated(EnumType.STRING)
    private Source source;

    private boolean used;
    private Instant madeAt;

    @Version
    private long version;

    protected Hand() {}

    Hand(String name, HandKind kind, String says, Source source, Instant now) {
        this.kind = kind;
        this.source = source;
        this.madeAt = now;
        describe(name, says);
    }

    /** Says anew what it is called and what can be read in it. */
    final void describe(String newName, String newWords) {
        String called = newName == null ? "" : newName.strip().replaceAll("\\s+", " ");
        if (called.isEmpty()
                || called.length() > LONGEST_NAME
                || NO_NAME.matcher(called).find()) {
            throw DomainException.field("name", Kind.INVALID, "notes.hand.problem.name", LONGEST_NAME);
        }
        String words = newWords == null ? "" : newWords.strip().replace("\r\n", "\n");
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            throw DomainException.field("says", Kind.INVALID, "notes.hand.problem.says", LONGEST_WORDS);
        }
        name = called;
        says = words;
    }

    /** Notes are signed with it from now on, or no longer. */
    void use(boolean forSigning) {
        if (forSigning && kind != HandKind.SIGNATURE) {
            throw new DomainException(Kind.CONFLICT, "notes.hand.problem.noSignature", name);
        }
        used = forSigning;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** What a line of a text says to be this drawing. */
    public String getPlace() {
        return "{hand:" + name + "}";
    }

    public HandKind getKind() {
        return kind;
    }

    /** What is written there, for whoever reads with the ears or searches. */
    public String getSays() {
        return says;
    }

    public Source getSource() {
        return source;
    }

    /** Whether notes are signed with it. */
    public boolean isUsed() {
        return used;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
