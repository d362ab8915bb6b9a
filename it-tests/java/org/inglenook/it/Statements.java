package org.inglenook.it;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.inglenook.platform.web.SessionCookie;

/** What a page asks of the database while it is made for one request: seen from within the server, where nothing is hidden by a cache. */
final class Statements extends SessionEventAdapter implements AutoCloseable {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ServerSession session;
    private final URI root;

    Statements(EntityManager em, URI root) {
        session = em.unwrap(ServerSession.class);
        this.root = root;
        session.getEventManager().addListener(this);
    }

    @Override
    public void postExecuteQuery(SessionEvent event) {
        // Timers ask as well, in threads of their own.
        if (Thread.currentThread().getName().startsWith("http-thread-pool")) {
            seen.add(event.getQuery().getSQLString());
        }
    }

    /**
     * The least of three times, as what the whole installation remembers is asked for only now and then.
     *
     * @param cookie whose session; any other value is a visitor for whom no kept copy does
     */
    List<String> of(String path, String cookie) throws IOException, InterruptedException {
        List<String> least = null;
        for (int time = 0; time < 3; time++) {
            seen.clear();
            get(path, cookie);
            if (least == null || seen.size() < least.size()) {
                least = List.copyOf(seen);
            }
        }
        return least;
    }

    private void get(String path, String cookie) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(root.resolve(path))
                        .header("Cookie", SessionCookie.NAME + "=" + cookie)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " is answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        session.getEventManager().removeListener(this);
    }
}
