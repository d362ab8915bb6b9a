package org.inglenook.shop;

import java.util.regex.Pattern;

/**
 * Something that an owner fills in for a connection. Its label is the message {@code shop.credential.<platform>.<name>}.
 *
 * @param name letters and digits
 * @param secret whether it is never shown again
 * @param pattern that the whole value matches, without spaces around it
 */
public record CredentialName(String name, boolean secret, Pattern pattern) {

    public static CredentialName secret(String name, String pattern) {
        return new CredentialName(name, true, Pattern.compile(pattern));
    }

    public static CredentialName open(String name, String pattern) {
        return new CredentialName(name, false, Pattern.compile(pattern));
    }
}
