package org.inglenook.shop;

import java.util.Locale;

/**
 * A customer as their shop names them at this moment. No component but the language is {@code null}; a text that the shop left out is empty.
 *
 * @param subject the shop's own id of the customer, which never changes; what the shop's orders call the customer's id
 * @param emailVerified whether the shop says that it proved the address to be theirs; silence is no
 * @param name as the shop knows it, for a proposal; nobody else sees it
 * @param language or null
 */
public record Shopper(String subject, String email, boolean emailVerified, String name, Locale language) {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 200;

    public Shopper {
        subject = PlainText.line(subject, LONGEST_SUBJECT + 1);
        email = PlainText.line(email, LONGEST_EMAIL);
        name = PlainText.line(name, LONGEST_NAME);
    }

    /** Whether there is an id, and one that we have room for: a longer one, cut off, might be another customer's. */
    public boolean isNamed() {
        return !subject.isEmpty() && subject.length() <= LONGEST_SUBJECT;
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Shopper[" + subject + "]";
    }
}
