package org.inglenook.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.inglenook.platform.DomainException.Kind;

/** One line of a list while it is read. Whatever isn't as it was written is refused with the field's name. */
public final class ArchiveLine {

    static final String KEY = "key";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2201-01-01T00:00:00Z");

    private final ArchiveReader archive;
    private final JsonObject fields;

    ArchiveLine(ArchiveReader archive, JsonObject fields) {
        this.archive = archive;
        this.fields = fields;
    }

    /** What this record is called in all archives. */
    public String key() {
        String key = text(KEY);
        if (!ArchiveOrigins.KEY.matcher(key).matches()) {
            throw wrong(KEY, null);
        }
        return key;
    }

    /** Empty when it isn't there. */
    public String text(String name) {
        JsonValue value = fields.get(name);
        if (value == null) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw wrong(name, null);
    }

    /** A text that is not longer than this. */
    public String text(String name, int longest) {
        return Written.fit(name, text(name), longest);
    }

    public <E extends Enum<E>> E word(String name, Class<E> of) {
        try {
            return Enum.valueOf(of, text(name));
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    /** Null when it isn't there. */
    public Integer number(String name) {
        JsonValue value = fields.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonNumber number) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw wrong(name, e);
            }
        }
        throw wrong(name, null);
    }

    public boolean flag(String name) {
        return JsonValue.TRUE.equals(fields.get(name));
    }

    /** Null when it isn't there. */
    public Instant moment(String name) {
        String text = text(name);
        try {
            Instant moment = text.isEmpty() ? null : Instant.parse(text);
            if (moment != null && (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST))) {
                throw wrong(name, null);
            }
            return moment;
        } catch (DateTimeException e) {
            throw wrong(name, e);
        }
    }

    /** A moment that must be there. */
    public Instant at(String name) {
        Instant moment = moment(name);
        if (moment == null) {
            throw wrong(name, null);
        }
        return moment;
    }

    /** Null when it isn't there. */
    public LocalDate day(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(name, e);
        }
    }

    /** The record here that is meant; null when none is named. */
    public Long record(String name, String kind) {
        String key = text(name);
        return key.isEmpty() ? null : archive.record(kind, key);
    }

    /** The record here that is meant, which must be named. */
    public long needed(String name, String kind) {
        Long id = record(name, kind);
        if (id == null) {
            throw wrong(name, null);
        }
        return id;
    }

    /** Empty when it isn't there. */
    public JsonArray list(String name) {
        JsonValue value = fields.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray list) {
            return list;
        }
        throw wrong(name, null);
    }

    /** Records of a kind that stand within this one; none when the field isn't there. */
    public List<ArchiveLine> lines(String name) {
        return list(name).stream()
                .map(within -> {
                    if (within instanceof JsonObject record) {
                        return new ArchiveLine(archive, record);
                    }
                    throw wrong(name, null);
                })
                .toList();
    }

    public JsonObject tree(String name) {
        if (fields.get(name) instanceof JsonObject tree) {
            return tree;
        }
        throw wrong(name, null);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    private static DomainException wrong(String name, RuntimeException cause) {
        DomainException refusal = new DomainException(Kind.INVALID, "platform.archive.error.field", name);
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
