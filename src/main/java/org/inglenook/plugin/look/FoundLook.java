package org.inglenook.plugin.look;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;
import org.inglenook.platform.ShopProfile.ShopLink;

/**
 * What a shop's front page says of how the shop looks, to be proposed.
 *
 * @param name of the shop, or empty
 * @param logos addresses of pictures that may be the logo, the likeliest first
 * @param drawn whether the logo is a drawing (SVG), which isn't taken in
 * @param accents colours of buttons and links as {@code #rrggbb}, the likeliest first
 * @param paper the page's ground
 * @param ink what is written on it
 * @param fonts the pair of fonts of ours that comes nearest
 * @param headings the family that headings have there, or empty
 * @param text the family that texts have there, or empty
 * @param links of the page's navigation
 * @param footer links of its foot
 */
public record FoundLook(
        String name,
        List<String> logos,
        boolean drawn,
        List<String> accents,
        String paper,
        String ink,
        String fonts,
        String headings,
        String text,
        List<ShopLink> links,
        List<ShopLink> footer) {

    String json() {
        return Json.createObjectBuilder()
                .add("name", name)
                .add("logos", Json.createArrayBuilder(logos))
                .add("drawn", drawn)
                .add("accents", Json.createArrayBuilder(accents))
                .add("paper", paper)
                .add("ink", ink)
                .add("fonts", fonts)
                .add("headings", headings)
                .add("text", text)
                .add("links", written(links))
                .add("footer", written(footer))
                .build()
                .toString();
    }

    static FoundLook of(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject found = reader.readObject();
            return new FoundLook(
                    found.getString("name"),
                    texts(found, "logos"),
                    found.getBoolean("drawn"),
                    texts(found, "accents"),
                    found.getString("paper"),
                    found.getString("ink"),
                    found.getString("fonts"),
                    found.getString("headings"),
                    found.getString("text"),
                    links(found, "links"),
                    links(found, "footer"));
        }
    }

    private static JsonArrayBuilder written(List<ShopLink> links) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        links.forEach(link ->
                array.add(Json.createObjectBuilder().add("label", link.label()).add("href", link.href())));
        return array;
    }

    private static List<String> texts(JsonObject found, String name) {
        return found.getJsonArray(name).getValuesAs(JsonString::getString);
    }

    private static List<ShopLink> links(JsonObject found, String name) {
        return found.getJsonArray(name).getValuesAs(JsonObject.class).stream()
                .map(link -> new ShopLink(link.getString("label"), link.getString("href")))
                .toList();
    }
}
