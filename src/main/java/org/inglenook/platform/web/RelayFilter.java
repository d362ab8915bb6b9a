package org.inglenook.platform.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Answers what a shop's platform brings us from its own pages, at {@code /proxy/{connection}/…}: our public pages, as parts of the shop's,
 * with the reader whom the platform names. What it did not sign is not answered at all, and what is behind a session of ours stays there.
 */
public class RelayFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String ROOT = "/proxy/";

    private static final Set<String> PAGES =
            Set.of("story", "values", "boards", "topics", "members", "search", "n", "claims", "sign-in");
    private static final Set<String> FILES =
            Set.of("assets", "pictures", "faces", "link-pictures", "evidence", "feeds", "look.css", "embed.js");
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 410, 413, 429, 500, 503);
    private static final Pattern BACK = Pattern.compile("(?:^|&)return=([^&]*)");

    @Inject
    @Any
    transient Instance<RelaySource> sources;

    @Inject
    transient RelayedPages pages;

    @Inject
    transient Addresses addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String whole = Paths.within(request);
        if (!whole.startsWith(ROOT)) {
            chain.doFilter(request, response);
            return;
        }
        String connection = whole.substring(ROOT.length()).replaceFirst("/.*", "");
        Optional<Relayed> relayed = StreamSupport.stream(sources.spliterator(), false)
                .flatMap(source -> source.relayed(connection, request.getQueryString()).stream())
                .findFirst();
        if (relayed.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.setAttribute(Relayed.MARK, relayed.get());
        // The headers of our own pages would be taken for the shop's.
        response.reset();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "private, no-store");
        String path = afterConnection(whole, connection);
        String encoded = afterConnection(
                request.getRequestURI().substring(request.getContextPath().length()), connection);
        RelayedRequest asked = new RelayedRequest(request, relayed.get(), path, encoded);
        if (FILES.contains(first(path))) {
            file(request, response, path);
        } else {
            page(asked, response, chain, path, relayed.get());
        }
    }

    private static String afterConnection(String path, String connection) {
        String rest = path.substring(ROOT.length() + connection.length());
        return rest.isEmpty() ? "/" : rest;
    }

    private static String first(String path) {
        return path.substring(1).replaceFirst("/.*", "");
    }

    /** As it is, but for our styles, which must not reach the rest of the shop's page. */
    private static void file(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException, ServletException {
        RequestDispatcher file = request.getRequestDispatcher(path);
        if (!path.endsWith(".css")) {
            file.forward(request, response);
            return;
        }
        RelayedAnswer answer = new RelayedAnswer(response);
        file.forward(new Unzipped(request), answer);
        if (answer.error() != 0) {
            response.setStatus(answer.error());
        } else if (answer.getStatus() == HttpServletResponse.SC_OK) {
            String css = new String(answer.bytes(), StandardCharsets.UTF_8);
            write(response, RelayedPages.styles(css).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void page(
            RelayedRequest asked, HttpServletResponse response, FilterChain chain, String path, Relayed relayed)
            throws IOException, ServletException {
        if (path.equals("/sign-in") && !relayed.isSignedIn()) {
            lead(response, relayed, relayed.house().signInAddress(relayed.base() + back(relayed.query())));
            return;
        }
        RelayedAnswer answer = new RelayedAnswer(response);
        if (path.equals("/")
                || PAGES.contains(first(path)) && addresses.find(path).isPresent()) {
            chain.doFilter(asked, answer);
        } else {
            answer.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        if (answer.error() != 0) {
            tell(asked, answer);
        }
        if (answer.location() != null) {
            lead(response, relayed, answer.location());
        } else if (answer.isPage()) {
            String html = new String(answer.bytes(), StandardCharsets.UTF_8);
            show(response, relayed, pages.part(html, relayed));
        } else {
            answer.send();
        }
    }

    /** Where a reader who signs in wants to be; the shop's own page is told, which leads nowhere else. */
    private static String back(String query) {
        Matcher wanted = BACK.matcher(query);
        String path = wanted.find() ? URLDecoder.decode(wanted.group(1), StandardCharsets.UTF_8) : "/boards";
        return path.matches("/[A-Za-z0-9][A-Za-z0-9\\-._~%/]*(\\?[A-Za-z0-9\\-._~%=&]*)?") && !path.contains("..")
                ? path
                : "/boards";
    }

    private static void tell(RelayedRequest asked, RelayedAnswer answer) throws IOException, ServletException {
        int status = answer.error() == HttpServletResponse.SC_UNAUTHORIZED ? 403 : answer.error();
        int told = TOLD.contains(status) ? status : status >= 500 ? 500 : 404;
        answer.begin(told);
        asked.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, told);
        asked.getRequestDispatcher("/WEB-INF/errors/" + told + ".xhtml").forward(asked, answer);
    }

    /**
     * Sends the browser on from within the page. Whether a platform hands a redirect to the browser or follows it by itself, as somebody
     * else then, is not to be relied on.
     */
    private void lead(HttpServletResponse response, Relayed relayed, String location) throws IOException {
        show(response, relayed, pages.onTo(location, relayed));
    }

    private static void show(HttpServletResponse response, Relayed relayed, String part) throws IOException {
        response.setContentType(relayed.house().contentType() + ";charset=UTF-8");
        write(response, relayed.house().literal(part).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Asks for bytes that can be read here. */
    private static final class Unzipped extends HttpServletRequestWrapper {

        Unzipped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return "Accept-Encoding".equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }
}
