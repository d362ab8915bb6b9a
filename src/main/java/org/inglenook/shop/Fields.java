package org.inglenook.shop;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.platform.JsonBuilders;

/**
 * Reads fields of a JSON object that a platform is free with: what is missing, {@code null} or of another type reads as
 * empty, and a number may come as a text.
 */
public record Fields(JsonObject object) {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    public static Fields of(JsonValue value) {
        return new Fields(value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
    }

    public boolean has(String name) {
        return object.containsKey(name);
    }

    /** A text as it stands; a number as it is written; else an empty text. */
    public String text(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : "";
    }

    /** Whether it says no; what is missing or anything else says nothing. */
    public boolean isFalse(String name) {
        return JsonValue.FALSE.equals(object.get(name));
    }

    public boolean isTrue(String name) {
        return JsonValue.TRUE.equals(object.get(name));
    }

    public Fields in(String name) {
        return of(object.get(name));
    }

    public List<Fields> list(String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream().map(Fields::of).toList()
                : List.of();
    }

    /** The texts of a list; what else is in it is left out. */
    public List<String> texts(String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonString.class::isInstance)
                        .map(text -> ((JsonString) text).getString())
                        .toList()
                : List.of();
    }

    /** An id: a whole number above zero. */
    public Optional<String> positive(String name) {
        String text = text(name);
        return text.matches("[1-9][0-9]{0,18}") ? Optional.of(text) : Optional.empty();
    }

    /** @throws UnreadableDelivery if there is something that is not a number we have room for */
    public BigDecimal decimal(String name) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!text.matches("[-+]?[0-9]{1,20}(\\.[0-9]{0,20})?([eE][-+]?[0-9]{1,2})?")
                || !Money.fits(new BigDecimal(text))) {
            throw new UnreadableDelivery(name);
        }
        return Money.kept(new BigDecimal(text));
    }

    /** Only these of the fields, those that are there: what isn't named is not kept. */
    public JsonObject only(String... names) {
        JsonObjectBuilder kept = JsonBuilders.object();
        for (String name : names) {
            if (object.containsKey(name)) {
                kept.add(name, object.get(name));
            }
        }
        return kept.build();
    }

    /**
     * A time in the first of these forms that fits; each tells the offset.
     *
     * @throws UnreadableDelivery if there is something that is not a time
     */
    public Optional<Instant> time(String name, DateTimeFormatter... forms) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(forms)
                .flatMap(form -> parsed(text, form).stream())
                .findFirst()
                .map(time -> plausible(name, time))
                .or(() -> {
                    throw new UnreadableDelivery(name);
                });
    }

    /**
     * A time in seconds or thousandths of them since 1970.
     *
     * @param perSecond 1 or 1000
     * @throws UnreadableDelivery if there is something that is not a time
     */
    public Optional<Instant> since1970(String name, int perSecond) {
        String text = text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,15}")) {
            throw new UnreadableDelivery(name);
        }
        return Optional.of(plausible(name, Instant.ofEpochMilli(Long.parseLong(text) * (1000 / perSecond))));
    }

    private static Optional<Instant> parsed(String text, DateTimeFormatter form) {
        try {
            return Optional.of(OffsetDateTime.parse(text, form).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant plausible(String name, Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new UnreadableDelivery(name);
        }
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A time in UTC that says nothing of its zone.
     *
     * @throws UnreadableDelivery if there is something that is not a time
     */
    public Optional<Instant> utc(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(plausible(name, LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            throw new UnreadableDelivery(name);
        }
    }
}
