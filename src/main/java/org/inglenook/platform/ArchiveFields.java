package org.inglenook.platform;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** One line of a list while it is written; what is empty is left out. */
public final class ArchiveFields {

    private final ArchiveWriter archive;
    private final JsonObjectBuilder fields = JsonBuilders.object();

    ArchiveFields(ArchiveWriter archive, String key) {
        this.archive = archive;
        text(ArchiveLine.KEY, key);
    }

    public ArchiveFields text(String name, String text) {
        if (text != null && !text.isEmpty()) {
            fields.add(name, text);
        }
        return this;
    }

    public ArchiveFields word(String name, Enum<?> word) {
        return word == null ? this : text(name, word.name());
    }

    public ArchiveFields number(String name, Number number) {
        if (number != null) {
            fields.add(name, new BigDecimal(number.toString()));
        }
        return this;
    }

    public ArchiveFields flag(String name, boolean flag) {
        if (flag) {
            fields.add(name, true);
        }
        return this;
    }

    public ArchiveFields moment(String name, Instant moment) {
        return moment == null
                ? this
                : text(name, moment.truncatedTo(ChronoUnit.MICROS).toString());
    }

    public ArchiveFields day(String name, LocalDate day) {
        return day == null ? this : text(name, day.toString());
    }

    /** A reference to another record. */
    public ArchiveFields record(String name, String kind, Long id) {
        return id == null ? this : text(name, archive.key(kind, id));
    }

    /** Records that belong to this one and that nothing else refers to. */
    public ArchiveFields lines(String name, Stream<ArchiveFields> within) {
        JsonArrayBuilder records = JsonBuilders.array();
        within.map(ArchiveFields::line).forEach(records::add);
        JsonArray built = records.build();
        return built.isEmpty() ? this : tree(name, built);
    }

    public ArchiveFields tree(String name, JsonValue tree) {
        fields.add(name, tree);
        return this;
    }

    JsonObject line() {
        return fields.build();
    }
}
