package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where answers to our mails go: an address with a key in it that tells what is answered, and by whom. */
@ApplicationScoped
public class ReplyAddress {

    /** A local part has 64 characters at most (RFC 5321), and some hosts fold its case. */
    private static final String KEY = "[a-z0-9-]{1,56}";

    @Inject
    Settings settings;

    /** The address with this key; empty where nobody set one. */
    public Optional<String> with(String key) {
        return settings.replies().address().map(address -> address.replace("*", key));
    }

    /** The key in one of these lines that hold addresses. */
    Optional<String> keyIn(Iterable<String> lines) {
        if (settings.replies().address().isEmpty()) {
            return Optional.empty();
        }
        String[] around = settings.replies().address().get().split("\\*", -1);
        Pattern address = Pattern.compile(
                "(?<![\\w.+-])" + Pattern.quote(around[0]) + "(" + KEY + ")" + Pattern.quote(around[1]) + "(?![\\w.-])",
                Pattern.CASE_INSENSITIVE);
        for (String line : lines) {
            Matcher found = address.matcher(line);
            if (found.find()) {
                return Optional.of(found.group(1).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return Optional.empty();
    }
}
