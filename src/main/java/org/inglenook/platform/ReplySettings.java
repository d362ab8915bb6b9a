package org.inglenook.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** How our mails are answered by mail: the part of {@link Settings} about it. */
public final class ReplySettings {

    /**
     * A mailbox that is read.
     *
     * @param tls whether through TLS from the first byte
     */
    public record Imap(String host, int port, String user, String password, String folder, boolean tls) {

        @Override
        public String toString() {
            return user + "@" + host + ":" + port;
        }
    }

    private static final int SHORTEST_SECRET = 24;

    /** A key has up to 56 characters, and a local part 64 (RFC 5321). */
    private static final Pattern REPLY_ADDRESS =
            Pattern.compile("(?=[^@]{1,9}@)[A-Za-z0-9._+-]*\\*[A-Za-z0-9._+-]*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final SettingText text;

    ReplySettings(SettingText text) {
        this.text = text;
    }

    /** Address to which our mails are answered, with a star where each gets its key; empty means that they can't be. */
    public Optional<String> address() {
        return text.read(
                "inglenook.reply.address",
                address -> {
                    if (!REPLY_ADDRESS.matcher(address).matches()) {
                        throw new IllegalArgumentException(address);
                    }
                    return address;
                },
                "must look like reply+*@shop.example, with one star and at most 8 characters beside it before the @");
    }

    /** What a host that brings mails must say. */
    public Optional<String> secret() {
        return text.read(
                "inglenook.reply.secret",
                secret -> {
                    if (secret.length() < SHORTEST_SECRET) {
                        throw new IllegalArgumentException("short");
                    }
                    return secret;
                },
                "must have " + SHORTEST_SECRET + " characters or more");
    }

    /** The name under which our mail host says whether a mail is from whom it says; empty means that nobody's word is taken. */
    public Optional<String> provenBy() {
        return text.text("inglenook.reply.proven.by");
    }

    /** The mailbox in which answers arrive; empty where none is read. */
    public Optional<Imap> imap() {
        int port = text.read("inglenook.imap.port", Integer::valueOf, "must be a number")
                .orElse(993);
        boolean tls = text.flag("inglenook.imap.tls", true);
        return text.text("inglenook.imap.host")
                .map(host -> new Imap(
                        host,
                        port,
                        text.text("inglenook.imap.user").orElse(""),
                        text.text("inglenook.imap.password").orElse(""),
                        text.text("inglenook.imap.folder").orElse("INBOX"),
                        tls));
    }
}
