package org.inglenook.plugin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShownProfile;

/**
 * oEmbed: an address of ours that somebody writes on a line of its own becomes a frame of it. The frame opens on the shop's own pages
 * alone; elsewhere its address stays a link.
 */
@WebServlet("/oembed")
public class OembedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Pattern PAGE =
            Pattern.compile("/(?:(story)|(values)|(boards)(?:/([a-z0-9-]{1,100}))?)/?(?:\\?lang=([A-Za-z-]{2,12}))?");

    @Inject
    transient Settings settings;

    @Inject
    transient ShownProfile profile;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String format = request.getParameter("format");
        if (format != null && !"json".equals(format)) {
            response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED);
            return;
        }
        Optional<Frame> frame =
                frame(request.getParameter("url"), settings.publicUrl().toString());
        if (frame.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter()
                .write(answer(
                        frame.get(),
                        least(request.getParameter("maxwidth"), WIDTH),
                        least(request.getParameter("maxheight"), HEIGHT)));
    }

    /** @param query behind a question mark, or empty */
    record Frame(String what, String query, String language) {}

    static Optional<Frame> frame(String url, String root) {
        if (url == null || !url.startsWith(root)) {
            return Optional.empty();
        }
        Matcher page = PAGE.matcher(url.substring(root.length()));
        if (!page.matches()) {
            return Optional.empty();
        }
        String what = page.group(1) != null ? "story" : page.group(2) != null ? "values" : "topics";
        StringBuilder query = new StringBuilder();
        add(query, "board", page.group(4));
        add(query, "lang", page.group(5));
        return Optional.of(new Frame(what, query.toString(), page.group(5)));
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.length() == 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, UTF_8));
        }
    }

    private String answer(Frame frame, int width, int height) {
        Locale language = Language.supported(
                frame.language() == null ? profile.get().getLanguage() : Locale.forLanguageTag(frame.language()));
        String shop = profile.get().getName();
        String title = Messages.text(language, FramePage.PIECES.get(frame.what())) + " · " + shop;
        return JsonBuilders.object()
                .add("version", "1.0")
                .add("type", "rich")
                .add("title", title)
                .add("provider_name", shop)
                .add("provider_url", settings.publicUrl().toString())
                .add("cache_age", 3600)
                .add("width", width)
                .add("height", height)
                .add(
                        "html",
                        html(settings.publicUrl() + "/frames/" + frame.what() + frame.query(), title, width, height))
                .build()
                .toString();
    }

    static String html(String address, String title, int width, int height) {
        return "<iframe src=\"" + escaped(address) + "\" title=\"" + escaped(title) + "\" width=\"" + width
                + "\" height=\"" + height + "\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private static int least(String wanted, int usual) {
        return wanted == null || !wanted.matches("[0-9]{1,5}")
                ? usual
                : Math.max(1, Math.min(usual, Integer.parseInt(wanted)));
    }
}
