package org.inglenook.platform;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/**
 * Builders of JSON from one factory. {@link Json}'s own methods look for an implementation among all libraries at each call, which
 * took a sixth of the time of a page with structured data.
 */
public final class JsonBuilders {

    private static final JsonBuilderFactory FACTORY = Json.createBuilderFactory(Map.of());

    private JsonBuilders() {}

    public static JsonObjectBuilder object() {
        return FACTORY.createObjectBuilder();
    }

    /** Begins with what another object has. */
    public static JsonObjectBuilder object(JsonObject begun) {
        return FACTORY.createObjectBuilder(begun);
    }

    public static JsonArrayBuilder array() {
        return FACTORY.createArrayBuilder();
    }
}
