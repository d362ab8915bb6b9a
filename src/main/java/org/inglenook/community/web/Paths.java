package org.inglenook.community.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pieces of addresses. */
final class Paths {

    private Paths() {}

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The number in an address, or 0 when it is none. */
    static long number(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    /** The same for the number of a post. */
    static int small(String text) {
        return (int) Math.min(number(text), Integer.MAX_VALUE);
    }
}
