package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import org.inglenook.identity.Caller;

/**
 * {@code /live}: numbers for an open page as they change, as server-sent events. {@code bell} is how much the member has not read;
 * {@code posts} is the number of the latest post of the topic that {@code ?topic=} names. No thread waits meanwhile.
 */
@WebServlet(urlPatterns = "/live", asyncSupported = true)
public class LiveServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LiveReaders readers;

    @Inject
    transient Caller caller;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long topic = Paths.number(request.getParameter("topic"));
        if (topic == 0 && !caller.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        LiveReader reader = new LiveReader(
                new Answer(async),
                caller.client(),
                caller.memberId().orElse(null),
                topic == 0 ? null : topic,
                clock.instant());
        // After a restart not everybody calls again at the same moment.
        write(async, "retry: " + ThreadLocalRandom.current().nextInt(5_000, 15_000) + "\n\n");
        if (readers.join(reader)) {
            async.addListener(new Hearer(reader));
        } else {
            // A browser takes no content as a request not to call again.
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            async.complete();
        }
    }

    private static void write(AsyncContext async, String text) throws IOException {
        ServletOutputStream out = async.getResponse().getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private record Answer(AsyncContext async) implements LiveReader.Line {

        @Override
        public void write(String event) throws IOException {
            LiveServlet.write(async, event);
        }

        @Override
        public void close() {
            async.complete();
        }
    }

    private final class Hearer implements AsyncListener {

        private final LiveReader reader;

        private Hearer(LiveReader reader) {
            this.reader = reader;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            readers.leave(reader);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            readers.leave(reader);
        }

        @Override
        public void onError(AsyncEvent event) {
            readers.leave(reader);
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It is started once.
        }
    }
}
