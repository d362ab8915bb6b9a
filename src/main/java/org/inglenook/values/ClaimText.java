package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/**
 * What a claim says.
 *
 * @param statementId the value it hangs from, or null
 * @param scope what it covers and what it doesn't
 * @param products the shop's ids or SKUs of the products that it is about; none is every reader's, not every product's
 * @param verifier the third party that says so, named in words
 * @param validUntil the last day on which it holds, or null
 * @param reviewOn the day on which it is to be looked at again, or null
 * @param responsible who looks after it
 */
public record ClaimText(
        Long statementId,
        String statement,
        String scope,
        List<String> products,
        SaysSo saysSo,
        String verifier,
        String certificateNumber,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate reviewOn,
        String responsible) {

    static final int MOST_PRODUCTS = 100;

    /** As long as one side of a line in the log. */
    private static final int LONGEST_LIST = 4000;

    public ClaimText {
        statement = Written.needed("statement", statement, 500);
        scope = Written.line("scope", scope, 500);
        products = tidy(products == null ? List.of() : products);
        saysSo = saysSo == null ? SaysSo.WE : saysSo;
        boolean third = saysSo == SaysSo.THIRD_PARTY;
        verifier = third ? Written.line("verifier", verifier, 200) : "";
        certificateNumber = third ? Written.line("number", certificateNumber, 100) : "";
        responsible = Written.line("responsible", responsible, 120);
        sane("from", validFrom);
        sane("until", validUntil);
        sane("reviewOn", reviewOn);
        if (validFrom != null && validUntil != null && validUntil.isBefore(validFrom)) {
            throw DomainException.field("until", INVALID, "values.claim.error.order");
        }
    }

    /** Each product once, as it was written first. */
    private static List<String> tidy(List<String> written) {
        Map<String, String> tidied = new LinkedHashMap<>();
        written.stream()
                .map(product -> Written.line("products", product, 100))
                .filter(product -> !product.isEmpty())
                .forEach(product -> tidied.putIfAbsent(product.toLowerCase(Locale.ROOT), product));
        if (tidied.size() > MOST_PRODUCTS) {
            throw DomainException.field(
                    "products", INVALID, "values.claim.error.products", MOST_PRODUCTS, tidied.size());
        }
        Written.fit("products", String.join(", ", tidied.values()), LONGEST_LIST);
        return List.copyOf(tidied.values());
    }

    static void sane(String field, LocalDate date) {
        if (date != null && (date.getYear() < 1900 || date.getYear() > Written.LAST_YEAR)) {
            throw DomainException.field(field, INVALID, "values.claim.error.date");
        }
    }

    /** What must be said before the public reads it, and isn't: each with its field. */
    public static List<DomainException> missing(String statement, String scope, SaysSo saysSo, String verifier) {
        return Stream.of(
                        missing("statement", statement),
                        missing("scope", scope),
                        saysSo == SaysSo.THIRD_PARTY ? missing("verifier", verifier) : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static DomainException missing(String field, String said) {
        return said == null || said.isBlank()
                ? DomainException.field(field, INVALID, "values.claim.missing." + field)
                : null;
    }

    /** All that is in the way of publishing it. */
    List<DomainException> missing(LocalDate today) {
        List<DomainException> missing = new ArrayList<>(missing(statement, scope, saysSo, verifier));
        if (validUntil != null && today.isAfter(validUntil)) {
            missing.add(DomainException.field("until", INVALID, "values.claim.error.over"));
        }
        return missing;
    }

    void checkPublishable(LocalDate today) {
        refuse(missing(today));
    }

    /** The same without the days on which it ends or is looked at again. */
    ClaimText endless() {
        return new ClaimText(
                statementId,
                statement,
                scope,
                products,
                saysSo,
                verifier,
                certificateNumber,
                validFrom,
                null,
                null,
                responsible);
    }

    /** What must be said before the public reads it. */
    void checkComplete() {
        refuse(missing(statement, scope, saysSo, verifier));
    }

    /** Refuses for all of these, if there are any. */
    public static void refuse(List<DomainException> missing) {
        if (!missing.isEmpty()) {
            throw DomainException.forAll(missing);
        }
    }

    /** As a product is looked up: shops write one SKU in capitals here and in small letters there. */
    static String productKey(String product) {
        return product.strip().toLowerCase(Locale.ROOT);
    }
}
