package org.inglenook.plugin.look;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a front page calls its shop, and which of its pictures is the logo. */
final class FrontNames {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_LOGOS = 4;
    private static final Set<String> SHOPS =
            Set.of("organization", "store", "onlinestore", "localbusiness", "onlinebusiness", "brand");

    private final Document page;
    private final List<JsonObject> organisations;
    private final Set<String> logos = new LinkedHashSet<>();
    private boolean drawn;

    FrontNames(Document page) {
        this.page = page;
        organisations = page.select("script[type=application/ld+json]").stream()
                .flatMap(script -> data(script.data()))
                .filter(FrontNames::isShop)
                .toList();
        findLogos();
    }

    String shop() {
        return Stream.of(
                        organisations.stream().map(shop -> shop.getString("name", "")),
                        page.select("meta[property=og:site_name], meta[name=application-name]").stream()
                                .map(meta -> meta.attr("content")),
                        titleParts())
                .flatMap(found -> found)
                .map(name -> name.strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse("");
    }

    List<String> logos() {
        return logos.stream().limit(MOST_LOGOS).toList();
    }

    /** Whether what looks like the logo is a drawing. */
    boolean isDrawn() {
        return drawn;
    }

    /** A title says the shop's name before or behind what the page is; the shorter part is the likelier. */
    private Stream<String> titleParts() {
        return Stream.of(page.title().split("\\s[|·–—-]\\s")).sorted(java.util.Comparator.comparingInt(String::length));
    }

    private void findLogos() {
        organisations.stream()
                .flatMap(shop -> logo(shop).stream())
                .map(this::absolute)
                .forEach(this::candidate);
        page.select("header img, [class*=logo] img, img[class*=logo], img[id*=logo], img[src*=logo]").stream()
                .filter(FrontNames::isLogo)
                .forEach(image -> candidate(image.absUrl(image.hasAttr("src") ? "src" : "data-src")));
        if (logos.isEmpty() && page.selectFirst("header a svg, [class*=logo] svg") != null) {
            drawn = true;
        }
        page.select("link[rel=apple-touch-icon][href]").forEach(icon -> candidate(icon.absUrl("href")));
    }

    private static boolean isLogo(Element image) {
        String said = (image.attr("class") + image.attr("id") + image.attr("src") + image.attr("alt"))
                .toLowerCase(Locale.ROOT);
        Element link = image.closest("a[href]");
        boolean home = link != null
                && ShopFrontReader.address(link.absUrl("href"))
                        .map(URI::getPath)
                        .filter(path -> path.isEmpty() || path.equals("/"))
                        .isPresent();
        return said.contains("logo") || image.closest("[class*=logo]") != null || home;
    }

    private void candidate(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (address.toLowerCase(Locale.ROOT).matches("data:image/svg.*|[^?#]*\\.svg(?:[?#].*)?")) {
            drawn = true;
        } else if (web) {
            logos.add(address);
        }
    }

    private String absolute(String address) {
        return ShopFrontReader.address(address)
                .map(at -> URI.create(page.location()).resolve(at).toString())
                .orElse("");
    }

    private static Optional<String> logo(JsonObject shop) {
        JsonValue logo = shop.getOrDefault("logo", JsonValue.NULL);
        if (logo instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        if (logo instanceof JsonObject image) {
            return Optional.of(image.getString("url", image.getString("contentUrl", "")));
        }
        return Optional.empty();
    }

    private static boolean isShop(JsonObject found) {
        JsonValue type = found.getOrDefault("@type", JsonValue.NULL);
        Stream<JsonValue> types = type instanceof JsonArray many ? many.stream() : Stream.of(type);
        return types.anyMatch(one -> one instanceof JsonString text
                && SHOPS.contains(
                        text.getString().toLowerCase(Locale.ROOT).replaceFirst("^https?://schema\\.org/", "")));
    }

    /** The objects of a piece of linked data, those of its graph too. What is broken says nothing. */
    private static Stream<JsonObject> data(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return objects(reader.readValue());
        } catch (JsonException | IllegalStateException e) {
            return Stream.empty();
        }
    }

    private static Stream<JsonObject> objects(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().flatMap(FrontNames::objects);
        }
        if (value instanceof JsonObject object) {
            return Stream.concat(
                    Stream.of(object), object.containsKey("@graph") ? objects(object.get("@graph")) : Stream.empty());
        }
        return Stream.empty();
    }
}
