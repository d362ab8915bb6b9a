package org.inglenook.community;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be told of a text without understanding it.
 *
 * @param hosts the other sites that it links to, in small letters without {@code www.}
 * @param links how many such links it has
 * @param letters how many letters and digits
 * @param likeness of two texts with nearly the same words it differs in few bits
 */
public record TextTraits(Set<String> hosts, int links, int pictures, int mentions, int letters, long likeness) {

    private static final Pattern LINK = Pattern.compile("<a href=\"(?:https?:)?//([^/\"?#]+)");
    private static final Pattern PICTURE = Pattern.compile("<img ");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** So much of a text tells whether it is like another. */
    private static final int COMPARED = 4000;

    /** @param own our own host: links to it lead nowhere else */
    static TextTraits of(PostText text, String own) {
        Set<String> hosts = new LinkedHashSet<>();
        int links = 0;
        Matcher link = LINK.matcher(text.html());
        while (link.find()) {
            String host = host(link.group(1));
            if (!host.equals(host(own))) {
                hosts.add(host);
                links++;
            }
        }
        String plain = plain(text.markdown());
        return new TextTraits(
                hosts,
                links,
                count(PICTURE, text.html()),
                text.mentioned().size(),
                plain.replace(" ", "").length(),
                likeness(plain));
    }

    /** How many bits two likenesses differ in: none for the same words, about half of 64 for unrelated ones. */
    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    private static String host(String named) {
        String host = named.substring(named.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return (host.startsWith("www.") ? host.substring(4) : host).replaceAll(":\\d*$", "");
    }

    private static String plain(String markdown) {
        String start = markdown.length() > COMPARED ? markdown.substring(0, COMPARED) : markdown;
        String letters = Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    }

    /** A similarity hash (Charikar 2002) over pairs of words: each votes on every bit. */
    private static long likeness(String plain) {
        int[] votes = new int[Long.SIZE];
        String before = "";
        for (String word : plain.split(" ")) {
            long hash = mixed((before + ' ' + word).hashCode());
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
            }
            before = word;
        }
        long likeness = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            likeness |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return likeness;
    }

    /** The finish of MurmurHash3, which lets every bit of the input change every bit of the result. */
    private static long mixed(int hash) {
        long h = hash * 0x9E3779B97F4A7C15L;
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    private static int count(Pattern what, String text) {
        Matcher matcher = what.matcher(text);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }
}
