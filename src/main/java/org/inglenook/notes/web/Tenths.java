package org.inglenook.notes.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Millimetres as people write them, with a point or a comma, kept as tenths. */
final class Tenths {
    private Tenths() {}

    /** @throws DomainException {@code INVALID} for this field where it is no number */
    static int read(String field, String millimetres) {
        String plain = millimetres == null ? "" : millimetres.strip().replace(',', '.');
        if (!plain.matches("-?[0-9]{1,3}(\\.[0-9]{0,3})?")) {
            throw DomainException.field(field, Kind.INVALID, "notes.printer.problem.number");
        }
        return new BigDecimal(plain)
                .movePointRight(1)
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }

    static String said(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }
}
