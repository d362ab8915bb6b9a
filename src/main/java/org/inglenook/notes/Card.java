package org.inglenook.notes;

import java.util.Locale;

/**
 * What a thank-you card says: the note, who signs it, the shop, and the address of its private page with a few words
 * that tell what the code is for.
 */
record Card(String text, String signature, String shop, String address, String invitation, Locale language) {}
