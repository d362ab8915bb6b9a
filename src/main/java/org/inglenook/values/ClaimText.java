package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.time.LocalDate;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/**
 * What a claim says.
 *
 * @param statementId the value it hangs from, or null
 * @param scope what it covers and what it doesn't
 * @param verifier the third party that says so, named in words
 * @param validUntil the last day on which it holds, or null
 * @param responsible who looks after it
 */
public record ClaimText(
        Long statementId,
        String statement,
        String scope,
        SaysSo saysSo,
        String verifier,
        String certificateNumber,
        LocalDate validFrom,
        LocalDate validUntil,
        String responsible) {

    public ClaimText {
        statement = Written.needed("statement", statement, 500);
        scope = Written.line("scope", scope, 500);
        saysSo = saysSo == null ? SaysSo.WE : saysSo;
        boolean third = saysSo == SaysSo.THIRD_PARTY;
        verifier = third ? Written.line("verifier", verifier, 200) : "";
        certificateNumber = third ? Written.line("number", certificateNumber, 100) : "";
        responsible = Written.line("responsible", responsible, 120);
        sane("from", validFrom);
        sane("until", validUntil);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw DomainException.field("until", INVALID, "values.claim.error.order");
        }
    }

    private static void sane(String field, LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > 2200)) {
            throw DomainException.field(field, INVALID, "values.claim.error.date");
        }
    }

    /** What must be said before the public reads it. */
    void checkComplete() {
        Written.needed("scope", scope, 500);
        if (saysSo == SaysSo.THIRD_PARTY) {
            Written.needed("verifier", verifier, 200);
        }
    }
}
