package org.inglenook.values;

import java.util.Objects;

/**
 * What the checker looks at; any of it may be missing while somebody still writes.
 *
 * @param certified whether the third party and the number of its certificate are named
 * @param planned whether a third party is named and evidence shown, as a plan would be
 */
public record CheckedWords(String statement, String scope, boolean certified, boolean planned) {

    private static final int LONGEST = 2500;

    public CheckedWords {
        statement = plain(statement);
        scope = plain(scope);
    }

    public static CheckedWords of(ClaimText text, boolean shown) {
        return of(text.statement(), text.scope(), text.saysSo(), text.verifier(), text.certificateNumber(), shown);
    }

    public static CheckedWords of(
            String statement, String scope, SaysSo saysSo, String verifier, String number, boolean shown) {
        boolean third = saysSo == SaysSo.THIRD_PARTY && said(verifier);
        return new CheckedWords(statement, scope, third && said(number), third && shown);
    }

    private static boolean said(String text) {
        return text != null && !text.isBlank();
    }

    /** One kind of space, hyphen, apostrophe and small figure; nothing that can't be seen. */
    private static String plain(String text) {
        String typed = Objects.toString(text, "");
        return (typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .replaceAll("[\\p{Cf}\\u00AD&&[^\\u200D]]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("[\\u2010-\\u2015]", "-")
                .replace('\u2019', '\'')
                .replace('\u2082', '2');
    }
}
