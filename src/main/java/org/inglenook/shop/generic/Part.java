package org.inglenook.shop.generic;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inglenook.shop.UnreadableDelivery;

/**
 * Reads an object of the order event as its schema says, and tells by JSON Pointer where one goes against it. A field that
 * may be missing may also be {@code null}.
 */
record Part(JsonObject object, String pointer) {

    private static final Pattern TIME = Pattern.compile(
            "(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,4})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    static Part of(JsonValue value, String pointer) {
        if (value instanceof JsonObject object) {
            return new Part(object, pointer);
        }
        throw new UnreadableDelivery(pointer.isEmpty() ? "/" : pointer);
    }

    Part in(String name) {
        return of(required(name), at(name));
    }

    /** Without fields where it is missing. */
    Part inOptional(String name) {
        return of(optional(name).orElse(JsonValue.EMPTY_JSON_OBJECT), at(name));
    }

    List<Part> list(String name, int most) {
        if (!(required(name) instanceof JsonArray array) || array.size() > most) {
            throw new UnreadableDelivery(at(name));
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            parts.add(of(array.get(i), at(name) + "/" + i));
        }
        return parts;
    }

    String text(String name, Pattern form) {
        return matching(name, required(name), form);
    }

    /** Empty where it is missing. */
    String optionalText(String name, Pattern form) {
        return optional(name).map(value -> matching(name, value, form)).orElse("");
    }

    /** Any text up to so many characters (code points, as JSON Schema counts); empty where it is missing. */
    String optionalText(String name, int longest) {
        return optional(name).map(value -> upTo(name, value, longest)).orElse("");
    }

    String text(String name, int longest) {
        String text = upTo(name, required(name), longest);
        if (text.isEmpty()) {
            throw new UnreadableDelivery(at(name));
        }
        return text;
    }

    Instant time(String name) {
        try {
            return OffsetDateTime.parse(text(name, TIME)).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new UnreadableDelivery(at(name));
        }
    }

    Optional<Instant> optionalTime(String name) {
        return optional(name).map(value -> time(name));
    }

    BigDecimal amount(String name) {
        return new BigDecimal(text(name, AMOUNT));
    }

    BigDecimal optionalAmount(String name) {
        return optional(name).map(value -> amount(name)).orElse(BigDecimal.ZERO);
    }

    BigDecimal quantity(String name) {
        if (required(name) instanceof JsonNumber number) {
            BigDecimal quantity = number.bigDecimalValue();
            if (quantity.signum() > 0 && quantity.compareTo(MOST) <= 0) {
                return quantity;
            }
        }
        throw new UnreadableDelivery(at(name));
    }

    boolean optionalFlag(String name) {
        JsonValue value = optional(name).orElse(JsonValue.FALSE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw new UnreadableDelivery(at(name));
        }
        return value == JsonValue.TRUE;
    }

    private String matching(String name, JsonValue value, Pattern form) {
        if (value instanceof JsonString text && form.matcher(text.getString()).matches()) {
            return text.getString();
        }
        throw new UnreadableDelivery(at(name));
    }

    private String upTo(String name, JsonValue value, int longest) {
        if (value instanceof JsonString json) {
            String text = json.getString();
            if (text.codePointCount(0, text.length()) <= longest) {
                return text;
            }
        }
        throw new UnreadableDelivery(at(name));
    }

    private JsonValue required(String name) {
        return Optional.ofNullable(object.get(name)).orElseThrow(() -> new UnreadableDelivery(at(name)));
    }

    private Optional<JsonValue> optional(String name) {
        return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
    }

    private String at(String name) {
        return pointer + "/" + name;
    }
}
