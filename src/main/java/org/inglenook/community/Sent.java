package org.inglenook.community;

/**
 * What became of a text that somebody sent: it stands, or it waits for a moderator.
 *
 * @param stands the topic or post, or null while it waits
 * @param held what waits, or null
 */
public record Sent<T>(T stands, HeldPost held) {

    static <T> Sent<T> standing(T stands) {
        return new Sent<>(stands, null);
    }

    static <T> Sent<T> waiting(HeldPost held) {
        return new Sent<>(null, held);
    }

    public boolean waits() {
        return held != null;
    }
}
