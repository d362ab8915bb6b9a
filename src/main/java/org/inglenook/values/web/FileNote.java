package org.inglenook.values.web;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.inglenook.platform.DomainException;
import org.inglenook.values.EvidenceText;

/** What an address says of the file that comes with it. */
public class FileNote {

    @QueryParam("name")
    String name;

    @QueryParam("shows")
    String shows;

    @QueryParam("date")
    String date;

    @QueryParam("alt")
    String alt;

    EvidenceText text() {
        return new EvidenceText(shows, "", "", "", day());
    }

    private LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            DomainException refusal = DomainException.field("date", INVALID, "values.claim.error.date");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
