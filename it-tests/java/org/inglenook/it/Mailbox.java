package org.inglenook.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the mails that the application wrote into its mail directory. */
public final class Mailbox {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s>\"]+");
    private static final long LONGEST_SECONDS = 60;

    private Mailbox() {}

    /** The number of mails to an address so far; ask before causing one. */
    public static int count(String to) {
        return mails(Application.mailDirectory(), to).size();
    }

    /** The text of the mail to an address that follows the first {@code seen} ones, waited for. */
    public static String awaitAfter(int seen, String to) {
        return awaitAfter(Application.mailDirectory(), seen, to);
    }

    /** The same of another application's mails. */
    static String awaitAfter(Path directory, int seen, String to) {
        try {
            Files.createDirectories(directory);
            try (WatchService watch = FileSystems.getDefault().newWatchService()) {
                directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
                List<String> mails = mails(directory, to);
                while (mails.size() <= seen && System.nanoTime() < deadline) {
                    WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                    if (key != null) {
                        key.pollEvents();
                        key.reset();
                    }
                    mails = mails(directory, to);
                }
                if (mails.size() <= seen) {
                    throw new IllegalStateException("No mail came to " + to);
                }
                return mails.get(mails.size() - 1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first link in a mail's text. */
    public static String link(String text) {
        Matcher matcher = LINK.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No link in: " + text);
        }
        return matcher.group();
    }

    static List<String> mails(Path directory, String to) {
        if (!Files.exists(directory)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    String raw = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    if (raw.contains("To: " + to)) {
                        texts.add(text(raw));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The body; quoted-printable and base64 undone, since a long link would be cut by either. */
    private static String text(String raw) {
        String[] parts = raw.split("\r?\n\r?\n", 2);
        String head = parts[0].toLowerCase(java.util.Locale.ROOT);
        if (head.contains("content-transfer-encoding: base64")) {
            return new String(
                    java.util.Base64.getMimeDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        }
        if (head.contains("content-transfer-encoding: quoted-printable")) {
            Matcher matcher = Pattern.compile("=([0-9A-F]{2})").matcher(parts[1].replaceAll("=\r?\n", ""));
            return matcher.replaceAll(
                    hex -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
        }
        return parts[1];
    }
}
