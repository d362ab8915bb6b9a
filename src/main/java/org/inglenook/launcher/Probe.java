package org.inglenook.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks the server whether the application is up, until it is, or certainly won't be. */
final class Probe {

    private static final Duration PAUSE = Duration.ofMillis(300);
    private static final int NOT_FOUND = 404;

    enum Outcome {
        UP(""),
        ENDED("The server ended before the application was up; the reason stands above."),
        FAILED("The application could not be deployed; the reason stands above."),
        SLOW("The application is not up after ten minutes; this machine may be too small or too busy.");

        private final String sentence;

        Outcome(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    private Probe() {}

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static Outcome await(Process server, ServerLog log, Options options, Duration longest) throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            if (server.waitFor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Outcome.ENDED;
            }
            // The server listens before it deploys; only its own word tells that it has finished, well or badly.
            if (log.hasFinishedStarting()) {
                int answer = status(client, options.application());
                return answer > 0 && answer < NOT_FOUND ? Outcome.UP : Outcome.FAILED;
            }
        }
        return Outcome.SLOW;
    }

    private static int status(HttpClient client, URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }
}
