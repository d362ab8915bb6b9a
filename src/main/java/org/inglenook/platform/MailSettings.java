package org.inglenook.platform;

import java.nio.file.Path;
import java.util.Optional;

/** How mails are sent: the part of {@link Settings} about it. */
public final class MailSettings {

    private final SettingText text;

    MailSettings(SettingText text) {
        this.text = text;
    }

    public Optional<String> host() {
        return text.text("inglenook.mail.host");
    }

    public int port() {
        return text.read("inglenook.mail.port", Integer::valueOf, "must be a number")
                .orElse(587);
    }

    public Optional<String> user() {
        return text.text("inglenook.mail.user");
    }

    public Optional<String> password() {
        return text.text("inglenook.mail.password");
    }

    public Optional<String> from() {
        return text.text("inglenook.mail.from");
    }

    public boolean startTls() {
        return text.flag("inglenook.mail.starttls", true);
    }

    /** Where mails are written as files instead of being sent, for trying things out. */
    public Optional<Path> directory() {
        return text.read("inglenook.mail.directory", Path::of, "is not a directory's path");
    }
}
