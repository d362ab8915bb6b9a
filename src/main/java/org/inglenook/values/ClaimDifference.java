package org.inglenook.values;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One part of a claim that reads differently than before. */
record ClaimDifference(String name, String before, String after) {

    static List<ClaimDifference> between(ClaimText before, ClaimText after) {
        return Stream.of(
                        part("statement", before.statement(), after.statement()),
                        part("scope", before.scope(), after.scope()),
                        part("products", listed(before), listed(after)),
                        part("saysSo", before.saysSo(), after.saysSo()),
                        part("verifier", before.verifier(), after.verifier()),
                        part("number", before.certificateNumber(), after.certificateNumber()),
                        part("from", before.validFrom(), after.validFrom()),
                        part("until", before.validUntil(), after.validUntil()),
                        part("review", before.reviewOn(), after.reviewOn()),
                        part("responsible", before.responsible(), after.responsible()))
                .filter(part -> !part.before().equals(part.after()))
                .toList();
    }

    private static String listed(ClaimText text) {
        return String.join(", ", text.products());
    }

    private static ClaimDifference part(String name, Object before, Object after) {
        return new ClaimDifference(name, Objects.toString(before, ""), Objects.toString(after, ""));
    }
}
