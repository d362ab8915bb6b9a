package org.inglenook.platform;

import java.util.HashMap;
import java.util.Map;

/**
 * The original that a translation was made from.
 *
 * @param mark {@link Translation#mark} of its words; empty when they are known to be others than today's
 * @param words null when nobody knows any more what it said
 */
public record TranslatedFrom(String mark, Wording words) {

    public static TranslatedFrom unknown() {
        return new TranslatedFrom("", null);
    }

    public static TranslatedFrom of(Wording original) {
        return new TranslatedFrom(Translation.mark(original), original);
    }

    /** @param was the fields that said something else then */
    public static TranslatedFrom of(Wording now, Map<String, String> was) {
        Map<String, String> fields = new HashMap<>(now.fields());
        fields.putAll(was);
        return of(now.saying(fields));
    }
}
