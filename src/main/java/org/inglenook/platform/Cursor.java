package org.inglenook.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in an ordered list: the sort key of the last row seen. Opaque to whoever carries it; it names a row's key and not a
 * page's number, so a page doesn't shift when rows arrive, and the last page costs what the first costs.
 */
public final class Cursor {

    private static final String SEPARATOR = "\n";

    private final List<String> parts;

    private Cursor(List<String> parts) {
        this.parts = parts;
    }

    /** A cursor of the parts of a sort key, in order: instants (kept to the microsecond), numbers, booleans or text. */
    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts)
                .map(part -> part instanceof Instant instant
                        ? instant.truncatedTo(ChronoUnit.MICROS).toString()
                        : String.valueOf(part))
                .toList());
    }

    /** Reads what {@link #encoded()} wrote. Anything else is answered with a {@code MALFORMED} domain exception. */
    public static Cursor parse(String encoded) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return new Cursor(List.of(text.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw malformed(e);
        }
    }

    /** The same of a parameter that may be absent. */
    public static Optional<Cursor> parseAny(String encoded) {
        return Optional.ofNullable(encoded).map(Cursor::parse);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (java.time.format.DateTimeParseException e) {
            throw malformed(e);
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw malformed(e);
        }
    }

    public boolean flag(int index) {
        return Boolean.parseBoolean(text(index));
    }

    /** Whether it has so many parts that one stands there. */
    public boolean has(int index) {
        return index < parts.size();
    }

    public String text(int index) {
        if (index >= parts.size()) {
            throw malformed(null);
        }
        return parts.get(index);
    }

    private static DomainException malformed(Throwable cause) {
        DomainException fault = new DomainException(DomainException.Kind.MALFORMED, "platform.error.cursor");
        if (cause != null) {
            fault.initCause(cause);
        }
        return fault;
    }

    @Override
    public String toString() {
        return encoded();
    }
}
