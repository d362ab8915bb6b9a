package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Settings;

/** The OpenAPI document: each room writes its part, this puts them together. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> ROOMS = List.of(
            "platform", "identity", "shop", "customers", "media", "story", "values", "community", "notes", "plugin");
    private static final List<String> CHANGING = List.of("post", "put", "patch", "delete");

    @Inject
    transient Settings settings;

    private transient volatile byte[] document;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (document == null) {
            document = merge(settings.publicUrl() + "/api/v1").toString().getBytes(StandardCharsets.UTF_8);
        }
        response.setContentType("application/json");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    /** The whole document, served at an address. */
    public static JsonObject merge(String server) throws IOException {
        JsonObjectBuilder paths = JsonBuilders.object();
        JsonObjectBuilder schemas = JsonBuilders.object();
        JsonObject head = read("platform");
        JsonObject busy = head.getJsonObject("responses").getJsonObject("Busy");
        for (String room : ROOMS) {
            JsonObject part = read(room);
            if (part.containsKey("paths")) {
                part.getJsonObject("paths")
                        .forEach((path, item) -> paths.add(path, mayBeBusy(item.asJsonObject(), busy)));
            }
            if (part.containsKey("components")) {
                schemas.addAll(
                        JsonBuilders.object(part.getJsonObject("components").getJsonObject("schemas")));
            }
        }
        return JsonBuilders.object()
                .add("openapi", "3.1.0")
                .add("info", head.getJsonObject("info"))
                .add("servers", JsonBuilders.array().add(JsonBuilders.object().add("url", server)))
                .add("paths", paths)
                .add(
                        "components",
                        JsonBuilders.object()
                                .add("schemas", schemas)
                                .add("securitySchemes", head.getJsonObject("securitySchemes")))
                .build();
    }

    /** Whatever changes something may meet others at the database: no room has to say so for each of its addresses. */
    private static JsonObject mayBeBusy(JsonObject item, JsonObject busy) {
        JsonObjectBuilder operations = JsonBuilders.object(item);
        for (String method : CHANGING) {
            JsonObject operation = item.getJsonObject(method);
            if (operation != null && !operation.getJsonObject("responses").containsKey("503")) {
                JsonObjectBuilder responses = JsonBuilders.object(operation.getJsonObject("responses"))
                        .add("503", busy);
                operations.add(method, JsonBuilders.object(operation).add("responses", responses));
            }
        }
        return operations.build();
    }

    private static JsonObject read(String room) throws IOException {
        try (InputStream in = OpenApiServlet.class.getClassLoader().getResourceAsStream("openapi/" + room + ".json")) {
            if (in == null) {
                return JsonObject.EMPTY_JSON_OBJECT;
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        }
    }
}
