package org.inglenook.platform;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.stream.Stream;

/** Why a file was refused, as it is kept until somebody reads it: the key of a sentence, and what it names. */
public record Refusal(String key, List<String> args) {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int LONGEST_ARGUMENT = 200;

    public Refusal {
        args = args == null ? List.of() : List.copyOf(args);
    }

    public static Refusal of(DomainException reason) {
        return new Refusal(
                reason.key(),
                Stream.of(reason.args())
                        .map(String::valueOf)
                        .map(arg -> arg.length() > LONGEST_ARGUMENT ? arg.substring(0, LONGEST_ARGUMENT) : arg)
                        .toList());
    }

    /** In the reader's language. */
    public String told(Messages messages) {
        return messages.text(key, args.toArray());
    }

    public String kept() {
        return JSON.toJson(this);
    }

    public static Refusal read(String kept) {
        return JSON.fromJson(kept, Refusal.class);
    }
}
