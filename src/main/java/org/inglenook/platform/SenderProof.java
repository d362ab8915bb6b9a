package org.inglenook.platform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail host found out about a mail's sender, as it writes it into the mail ({@code Authentication-Results}, RFC 8601). Only the
 * topmost line under the host's own name counts: what is below may have come with the mail.
 */
final class SenderProof {

    /** Stands for a line of which nobody knows whose it is. */
    private static final String UNREADABLE = "?";

    private static final Pattern RESULT = Pattern.compile("([a-z0-9-]+)(?:/\\d+)?=([a-z]+)");
    private static final Pattern PROPERTY = Pattern.compile("([a-z.-]+)=(\\S+)");

    private SenderProof() {}

    /**
     * Whether the host says that the mail is from somebody at that address's domain: signed by the domain (DKIM), or as the domain itself
     * asks to be judged (DMARC).
     *
     * @param host the name under which the host writes
     * @param lines the mail's headers of this kind, the latest first
     * @param from the address that the mail says to be from
     */
    static boolean proves(String host, List<String> lines, String from) {
        String domain = from.substring(from.indexOf('@') + 1);
        for (String line : lines) {
            String[] parts = plain(line).orElse(UNREADABLE).split(";", -1);
            String writer = parts[0].strip().split(" ")[0];
            if (writer.equals(host.toLowerCase(Locale.ROOT)) || writer.equals(UNREADABLE)) {
                return Stream.of(parts).skip(1).anyMatch(part -> isOf(domain, part.strip()));
            }
        }
        return false;
    }

    private static boolean isOf(String domain, String said) {
        Matcher result = RESULT.matcher(said);
        if (!result.lookingAt() || !result.group(2).equals("pass")) {
            return false;
        }
        String wanted =
                switch (result.group(1)) {
                    case "dmarc" -> "header.from";
                    case "dkim" -> "header.d";
                    default -> "";
                };
        return PROPERTY.matcher(said.substring(result.end()))
                .results()
                .anyMatch(property -> property.group(1).equals(wanted) && covers(property.group(2), domain));
    }

    /** A company signs for the subdomains of its own as well. */
    private static boolean covers(String signer, String domain) {
        return signer.equals(domain) || signer.contains(".") && domain.endsWith("." + signer);
    }

    /** A line in small letters without comments, in which nothing within quotes can be taken for more; empty if it doesn't end properly. */
    private static Optional<String> plain(String line) {
        StringBuilder plain = new StringBuilder();
        int comments = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && (quoted || comments > 0)) {
                i++;
            } else if (quoted) {
                quoted = c != '"';
                plain.append(Character.isLetterOrDigit(c) || c == '.' || c == '-' ? c : '_');
            } else if (c == '(') {
                comments++;
            } else if (c == ')' && comments > 0) {
                comments--;
            } else if (comments == 0) {
                quoted = c == '"';
                plain.append(quoted ? '_' : c);
            }
        }
        return quoted || comments > 0
                ? Optional.empty()
                : Optional.of(plain.toString()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\s+", " ")
                        .replaceAll(" ?= ?", "="));
    }
}
