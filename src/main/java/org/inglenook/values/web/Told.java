package org.inglenook.values.web;

import org.inglenook.values.TranslatedClaim;

/**
 * What a claim says in the language in which it is read.
 *
 * @param words null when it is not translated into it
 * @param older whether the original has changed since
 * @param tongue the translation's language, or null when the original is read
 * @param tag of the language in which it stands there
 * @param original the tag of the original's language
 */
record Told(TranslatedClaim words, boolean older, String tongue, String tag, String original) {

    static Told original(String tag) {
        return new Told(null, false, null, tag, tag);
    }

    boolean translated() {
        return words != null;
    }
}
