package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.Secrets;

/** Keys in the addresses to which notifications are answered: who answers which post, signed. They have no capitals, as hosts fold those. */
@ApplicationScoped
public class ReplyKeys {

    private static final String PURPOSE = "reply by mail";

    /** As long as notifications are kept. */
    private static final Duration GOOD = Duration.ofDays(90);

    private static final int DIGITS = 36;
    private static final int SIGNATURE_BYTES = 10;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern KEY =
            Pattern.compile("(([0-9a-z]{1,12})-([0-9a-z]{1,12})-([0-9a-z]{1,6})-([0-9a-z]{1,4}))-([a-z2-7]{16})");

    @Inject
    Secrets secrets;

    @Inject
    Clock clock;

    /**
     * What a key says.
     *
     * @param number of the post in the topic
     */
    record Named(long memberId, long topicId, int number, boolean old) {}

    String key(long memberId, long topicId, int number) {
        String said = String.join(
                "-",
                Long.toString(memberId, DIGITS),
                Long.toString(topicId, DIGITS),
                Integer.toString(number, DIGITS),
                Long.toString(today(), DIGITS));
        return said + "-" + signature(said);
    }

    Optional<Named> read(String key) {
        Matcher parts = KEY.matcher(key);
        if (!parts.matches() || !Secrets.same(signature(parts.group(1)), parts.group(6))) {
            return Optional.empty();
        }
        long age = today() - Long.parseLong(parts.group(5), DIGITS);
        return Optional.of(new Named(
                Long.parseLong(parts.group(2), DIGITS),
                Long.parseLong(parts.group(3), DIGITS),
                Integer.parseInt(parts.group(4), DIGITS),
                age > GOOD.toDays()));
    }

    private long today() {
        return Duration.between(Instant.EPOCH, clock.instant()).toDays();
    }

    /** Eighty bits: there is room for no more, and each guess is a mail. */
    private String signature(String said) {
        byte[] whole = Base64.getUrlDecoder().decode(secrets.sign(PURPOSE, said));
        StringBuilder letters = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < SIGNATURE_BYTES; i++) {
            held = held << 8 | whole[i] & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                letters.append(LETTERS.charAt(held >> bits & 31));
            }
            held &= (1 << bits) - 1;
        }
        return letters.toString();
    }
}
