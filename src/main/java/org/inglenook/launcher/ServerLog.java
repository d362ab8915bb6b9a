package org.inglenook.launcher;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passes the server's log on to the terminal, less its own small talk, and hears when it has finished starting. */
final class ServerLog extends Thread {

    private static final PrintStream TERMINAL =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, Charset.defaultCharset());
    private static final Pattern READY = Pattern.compile("Payara Micro .* ready in .*");
    private static final Pattern ENTRY = Pattern.compile("(\\S+ \\S+ )(\\S+) \\[([^\\]]*)\\] (.*)");
    private static final String INVITING = "org.inglenook.plugin.Opening";
    private static final Pattern BARE_TALK = Pattern.compile("INFO: .*");

    private final InputStream stream;
    private volatile boolean ready;
    private volatile boolean ending;
    private boolean passing = true;
    private boolean open;
    private final List<String> invitations = new ArrayList<>();

    ServerLog(InputStream stream) {
        super("server-log");
        setDaemon(true);
        this.stream = stream;
    }

    static void print(String line) {
        TERMINAL.println(line);
    }

    /** The server is about to be ended by us. */
    void expectEnd() {
        ending = true;
    }

    boolean hasFinishedStarting() {
        return ready;
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            // The stream closes under the reader when we end the server: there is no more to pass on.
            if (!ending) {
                print("Inglenook: the server's log ended (" + e.getMessage() + ")");
            }
        }
    }

    private void hear(String line) {
        if (READY.matcher(line).find()) {
            ready = true;
            return;
        }
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            // The rest of an entry, or a word of the JVM's own.
            if (passing && !BARE_TALK.matcher(line).matches()) {
                print(line);
            }
            return;
        }
        passing = !"INFO".equals(entry.group(2)) || entry.group(3).startsWith("org.inglenook");
        if (passing) {
            String told = entry.group(1) + entry.group(2) + " " + entry.group(4);
            if (!entry.group(3).equals(INVITING) || !keep(told)) {
                print(told);
            }
        }
    }

    /** Keeps an invitation until there is something to come to. */
    private synchronized boolean keep(String invitation) {
        return !open && invitations.add(invitation);
    }

    /** The application answers: whoever reads may come. */
    synchronized void invite() {
        open = true;
        invitations.forEach(ServerLog::print);
        invitations.clear();
    }
}
