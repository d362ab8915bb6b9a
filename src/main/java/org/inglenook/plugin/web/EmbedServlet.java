package org.inglenook.plugin.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;

/**
 * The script for the shop's own pages, which makes {@code <inglenook-claims product="…">} show what may be said of a product today, and
 * {@code <inglenook-story>}, {@code -values}, {@code -topics} and {@code -thanks} our fragments. It knows where this installation is and
 * how to speak, and nothing else; what they show is asked for by the reader's browser.
 */
@WebServlet("/embed.js")
public class EmbedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> WORDS =
            List.of("title", "weSay", "thirdSays", "evidence", "until", "certificate", "more");

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Access-Control-Allow-Origin", "*");
        try (InputStream script = getServletContext().getResourceAsStream("/assets/js/embed.js")) {
            response.getWriter().write(whole(script, settings.publicUrl().toString()));
        }
    }

    static String whole(InputStream script, String root) throws IOException {
        return "(() => {\n" + new String(script.readAllBytes(), UTF_8) + "\nfurnish(" + house(root) + ");\n})();\n";
    }

    private static String house(String root) {
        JsonObjectBuilder languages = JsonBuilders.object();
        Language.SUPPORTED.forEach(language -> {
            JsonObjectBuilder words = JsonBuilders.object();
            WORDS.forEach(word -> words.add(word, Messages.text(language, "plugin.embed." + word)));
            languages.add(language.getLanguage(), words);
        });
        return JsonBuilders.object()
                .add("root", root)
                .add("words", languages)
                .build()
                .toString();
    }
}
