package org.inglenook.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A reader with a browser that runs no script, follows no redirect by itself, and keeps our cookies. */
public final class Reader {

    private static final String COOKIE = "inglenook";
    private static final String PASSWORD = "seven bars of linden soap";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, String> cookies = new TreeMap<>();

    /** A reader who came in by the link in a mail. */
    public static Reader signedIn(String email) {
        Reader reader = new Reader();
        int seen = Mailbox.count(email);
        reader.submit(reader.get("/sign-in"), "signIn", "enter", Map.of("email", email));
        Page asked = reader.get(Mailbox.link(Mailbox.awaitAfter(seen, email)));
        // Makers are asked for a password when they come by a link; others have no such field.
        Page entered = reader.submit(asked, "follow", "enter", Map.of("password", PASSWORD));
        if (entered.status() != 302) {
            throw new AssertionError("Not let in: " + entered.text());
        }
        return reader;
    }

    /** A reader who came in elsewhere. */
    static Reader holding(String cookie) {
        Reader reader = new Reader();
        reader.carry(cookie);
        return reader;
    }

    public Page get(String path) {
        return send(request(path).GET());
    }

    /** Asks until so many elements stand there, for as long as readers may have to wait: what was written is found a moment later. */
    public Page awaited(String path, String selector, int least) {
        Instant until = Instant.now().plus(LONGEST_WAIT);
        Page page = get(path);
        while (page.html().select(selector).size() < least) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError(path + " has too few of " + selector + ": " + page.text());
            }
            page = get(path);
        }
        return page;
    }

    public Page get(String path, String header, String value) {
        return send(request(path).GET().header(header, value));
    }

    /** Fills in a form and presses a button, as a browser does that runs no script. */
    public Page submit(Page page, String form, String button, Map<String, String> filled) {
        return send(filledIn(page, form, button, filled));
    }

    /** A form's request, still to be sent, for a test that adds something to it. */
    public HttpRequest.Builder filledIn(Page page, String form, String button, Map<String, String> filled) {
        Element asked = page.html().getElementById(form);
        if (asked == null) {
            throw new AssertionError("No form " + form + " in: " + page.text());
        }
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        asked
                .select("input:not([type=submit], [type=image], [type=checkbox], [type=file]), textarea, select[name]")
                .stream()
                .filter(field -> field.closest("template, [disabled]") == null)
                .filter(field -> !filled.containsKey(field.attr("name")))
                .forEach(field -> fields.add(Map.entry(field.attr("name"), value(field))));
        if (button != null) {
            Element pressed = asked.getElementById(button);
            fields.add(Map.entry(pressed.attr("name"), pressed.val()));
        }
        fields.addAll(filled.entrySet());
        return asked.attr("enctype").startsWith("multipart/")
                ? postingParts(asked.attr("action"), fields)
                : posting(asked.attr("action"), fields);
    }

    private static String value(Element field) {
        if (!"select".equals(field.normalName())) {
            return field.val();
        }
        Element chosen = field.selectFirst("option[selected]");
        return (chosen == null ? field.selectFirst("option") : chosen).val();
    }

    /** The same as a browser sends it from a form that could carry files. */
    private HttpRequest.Builder postingParts(String path, List<Map.Entry<String, String>> fields) {
        String boundary = "----the-end-of-a-part";
        String body = fields.stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + boundary + "--\r\n"));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** A post of these fields, still to be sent. */
    public HttpRequest.Builder posting(String path, Map<String, String> fields) {
        return posting(path, List.copyOf(fields.entrySet()));
    }

    private HttpRequest.Builder posting(String path, List<Map.Entry<String, String>> fields) {
        String body = fields.stream()
                .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return request(path).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Where a redirect leads. */
    public Page follow(Page redirect) {
        return get(
                redirect.header("Location").orElseThrow(() -> new AssertionError("No redirect: " + redirect.text())));
    }

    public Page send(HttpRequest.Builder request) {
        String brought = cookies.entrySet().stream()
                .filter(cookie -> !cookie.getValue().isEmpty())
                .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!brought.isEmpty()) {
            request.header("Cookie", brought);
        }
        try {
            Page page = new Page(client.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            page.response().headers().allValues("Set-Cookie").stream()
                    .map(set -> set.split(";", 2)[0].split("=", 2))
                    .forEach(set -> cookies.put(set[0], set[1]));
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String cookie() {
        return cookies.getOrDefault(COOKIE, "");
    }

    /** Comes with a cookie that was seen elsewhere. */
    public void carry(String value) {
        cookies.put(COOKIE, value);
    }

    /** A request to a page, still to be given its method. */
    static HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http")
                ? URI.create(path)
                : path.startsWith("/our/")
                        ? URI.create(Application.url()).resolve(path)
                        : URI.create(Application.url() + path);
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Page(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public Document html() {
            return Jsoup.parse(response.body());
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }
}
