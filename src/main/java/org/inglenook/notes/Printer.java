package org.inglenook.notes;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** A printer of the owner's: what it is called, how cards are put on its paper, and how far off it is. */
@Entity
@Table(name = "notes_printer")
public class Printer {
    static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Convert(converter = LayoutConverter.class)
    private PrintLayout layout;

    @Embedded
    private Measured measured;

    private Instant usedAt;

    @Version
    private long version;

    protected Printer() {}

    Printer(String name, PrintLayout layout, Measured measured) {
        describe(name, layout, measured);
    }

    final void describe(String itsName, PrintLayout itsLayout, Measured asMeasured) {
        String stripped = itsName == null ? "" : itsName.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "notes.printer.problem.name", LONGEST_NAME);
        }
        name = stripped;
        layout = itsLayout;
        measured = asMeasured;
    }

    void use(Instant now) {
        usedAt = now;
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public Measured getMeasured() {
        return measured;
    }

    /** How it prints as it is, for the page that is to be measured. */
    PrintLayout unshifted() {
        return layout;
    }

    /** How it is to print, so that everything stands where it belongs. */
    public PrintLayout getLayout() {
        return layout.shifted(measured.shift());
    }

    /** When a sheet was last made for it, or null. */
    public Instant getUsedAt() {
        return usedAt;
    }
}
