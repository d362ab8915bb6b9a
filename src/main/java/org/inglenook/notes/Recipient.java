package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Whom a note is for and how its card greets: as the shop told it, until the owner says so. Never changed: another takes its place. */
@Embeddable
public class Recipient {

    static final int LONGEST_NAME = 200;

    @Column(name = "recipientname")
    private String name;

    @Column(name = "givenname")
    private String given;

    @Column(name = "nameconfirmed")
    private boolean confirmed;

    protected Recipient() {}

    /** As the shop tells it. */
    Recipient(String name, String given) {
        this(name, given, false);
    }

    private Recipient(String name, String given, boolean confirmed) {
        this.name = name;
        this.given = given;
        this.confirmed = confirmed;
    }

    /** The shop told it again; what the owner said stays. */
    Recipient told(String itsName, String itsGiven) {
        return confirmed ? this : new Recipient(itsName, itsGiven);
    }

    Recipient greeted(String greeting) {
        String said = said(greeting);
        return new Recipient(name.isBlank() ? said : name, said, true);
    }

    Recipient renamed(String whole) {
        String said = said(whole);
        return new Recipient(said, said, true);
    }

    private static String said(String typed) {
        String stripped = typed == null ? "" : typed.strip();
        if (stripped.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "notes.note.problem.longName", LONGEST_NAME);
        }
        return stripped;
    }

    /** What the card calls them; empty when nobody knows. */
    String greeting() {
        return confirmed || !given.isBlank() ? given : Names.first(name);
    }

    /** The whole name as the card may say it: what the owner wrote wins over what the shop told. */
    String printed() {
        return confirmed ? given : name;
    }

    String getName() {
        return name;
    }

    boolean isConfirmed() {
        return confirmed;
    }
}
