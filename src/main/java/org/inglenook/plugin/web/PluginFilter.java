package org.inglenook.plugin.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Paths;
import org.inglenook.plugin.PluginFiles;
import org.inglenook.plugin.Plugins;

/**
 * Hands out what a shop's platform needs of us: {@code /plugin/{platform}} lists the files, {@code /plugin/{platform}.zip} has all of them,
 * {@code /plugin/{platform}/{folder}.zip} those of a folder, {@code /plugin/{platform}/{file}} one. A connection is named by its
 * unguessable name ({@code ?connection=}), so nobody learns of it here who doesn't know it. A file with a secret in it (an app's, see
 * {@link org.inglenook.shop.FiledApp}) is handed to the signed-in owner alone.
 *
 * <p>A filter and no servlet: the views of this room lie below the same path, and those are only ever forwarded to.
 */
@WebFilter("/plugin/*")
public class PluginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ZIP = ".zip";

    /** Never anything that a browser would carry out at our address. */
    private static final Map<String, String> TYPES = Map.of(
            "json", "application/json",
            "xml", "application/xml",
            "toml", "application/toml",
            "png", "image/png");

    @Inject
    transient Plugins plugins;

    @Inject
    transient Settings settings;

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.within(request).replaceFirst("^/plugin/?", "");
        if (!"GET".equals(request.getMethod()) && !"HEAD".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        String connection =
                Optional.ofNullable(request.getParameter("connection")).orElse("");
        PluginFiles files =
                plugins.files(shelf(getServletContext()), connection, caller.isOwner(), request.getLocalPort());
        response.setHeader("Cache-Control", "no-store");
        int slash = path.indexOf('/');
        String platform = slash < 0 ? path : path.substring(0, slash);
        String file = slash < 0 ? "" : path.substring(slash + 1);
        if (file.isEmpty() && platform.endsWith(ZIP)) {
            String whole = platform.substring(0, platform.length() - ZIP.length());
            send(response, "inglenook-" + whole + ZIP, files.zip(whole, ""));
        } else if (file.isEmpty()) {
            index(response, platform, files, connection);
        } else if (file.endsWith(ZIP) && !files.all(platform).contains(file)) {
            String folder = file.substring(0, file.length() - ZIP.length());
            send(response, folder.substring(folder.lastIndexOf('/') + 1) + ZIP, files.zip(platform, folder));
        } else {
            send(response, file.substring(file.lastIndexOf('/') + 1), files.file(platform, file));
        }
    }

    private void index(HttpServletResponse response, String platform, PluginFiles files, String connection)
            throws IOException {
        if (files.all(platform).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String named =
                connection.isEmpty() ? "" : "?connection=" + URLEncoder.encode(connection, StandardCharsets.UTF_8);
        String home = settings.publicUrl() + "/plugin/" + platform;
        JsonArrayBuilder items = JsonBuilders.array();
        for (String file : files.all(platform)) {
            items.add(JsonBuilders.object()
                    .add("path", file)
                    .add("address", home + "/" + Paths.encoded(file) + named)
                    .add("needsConnection", files.needsConnection(platform, file)));
        }
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(JsonBuilders.object()
                        .add("platform", platform)
                        .add("zip", home + ZIP + named)
                        .add("items", items)
                        .build()
                        .toString());
    }

    private static void send(HttpServletResponse response, String name, Optional<byte[]> bytes) throws IOException {
        if (bytes.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean zip = name.endsWith(ZIP);
        String kind = name.substring(name.lastIndexOf('.') + 1);
        response.setContentType(zip ? "application/zip" : TYPES.getOrDefault(kind, "text/plain;charset=UTF-8"));
        if (zip) {
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + '"');
        }
        response.setContentLength(bytes.get().length);
        response.getOutputStream().write(bytes.get());
    }

    static PluginFiles.Shelf shelf(ServletContext context) {
        return new PackedFiles(context);
    }
}
