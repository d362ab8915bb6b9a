package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How a note travels: on a card in the parcel, or by mail where there is no parcel. Never changed: another takes its place. */
@Embeddable
public class Mailing {
    static final Mailing NONE = new Mailing(false, null);

    @Column(name = "bymail")
    private boolean byMail;

    @Column(name = "maildueat")
    private Instant dueAt;

    protected Mailing() {}

    private Mailing(boolean byMail, Instant dueAt) {
        this.byMail = byMail;
        this.dueAt = dueAt;
    }

    /** @param dueAt not before this moment; null as long as the order isn't done */
    static Mailing due(Instant dueAt) {
        return new Mailing(true, dueAt);
    }

    boolean isByMail() {
        return byMail;
    }

    Instant dueAt() {
        return dueAt;
    }
}
