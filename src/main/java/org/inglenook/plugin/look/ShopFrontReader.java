package org.inglenook.plugin.look;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.shop.ShopFault;
import org.inglenook.shop.ShopHttp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a shop's front page and its stylesheets by the one guarded way out. A stylesheet that can't be had is gone without. */
final class ShopFrontReader {

    private static final Logger LOG = Logger.getLogger(ShopFrontReader.class.getName());
    private static final int MOST_SHEETS = 12;
    private static final int LARGEST_PAGE = 3_000_000;
    private static final int LARGEST_SHEET = 1_500_000;
    private static final int LARGEST_PICTURE = 5_000_000;

    /** Behind this nothing more is asked for. */
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private final ShopHttp http;
    private final long end = System.nanoTime() + ENOUGH.toNanos();

    ShopFrontReader(ShopHttp http) {
        this.http = http;
    }

    /**
     * @param language in which the page is asked for
     * @throws ShopFault where there is no such page
     */
    ShopFront read(URI address, Locale language) {
        Document page = page(address, language);
        return new ShopFront(page, sheets(page));
    }

    /** The page alone. */
    Document page(URI address, Locale language) {
        ShopHttp.Seen seen =
                http.read(address, Map.of("Accept", "text/html", "Accept-Language", language.toLanguageTag()));
        byte[] body = seen.answer().body();
        if (body.length > LARGEST_PAGE || !type(seen).startsWith("text/html")) {
            throw new ShopFault(ShopFault.Kind.UNEXPECTED, "no page");
        }
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body), charset(seen), seen.at().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture that the page names, if it can be had and is one. */
    Optional<byte[]> picture(URI address) {
        return quietly(address, LARGEST_PICTURE, "image/");
    }

    private List<String> sheets(Document page) {
        List<String> sheets = new ArrayList<>();
        int asked = 0;
        for (Element element : page.select("style, link[rel~=(?i)\\bstylesheet\\b][href]")) {
            if (element.attr("media").contains("print")) {
                continue;
            }
            if (element.normalName().equals("style")) {
                sheets.add(element.data());
            } else if (asked++ < MOST_SHEETS) {
                address(element.absUrl("href"))
                        .flatMap(at -> quietly(at, LARGEST_SHEET, "text/css"))
                        .ifPresent(bytes -> sheets.add(new String(bytes, UTF_8)));
            }
        }
        return sheets;
    }

    private Optional<byte[]> quietly(URI address, int largest, String type) {
        if (System.nanoTime() > end) {
            return Optional.empty();
        }
        try {
            ShopHttp.Seen seen = http.read(address, Map.of("Accept", type.endsWith("/") ? type + "*" : type));
            byte[] body = seen.answer().body();
            return body.length <= largest && type(seen).startsWith(type) ? Optional.of(body) : Optional.empty();
        } catch (ShopFault e) {
            LOG.log(Level.FINE, e, () -> "Left out what " + address.getHost() + " doesn't give");
            return Optional.empty();
        }
    }

    static Optional<URI> address(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(URI.create(written.replace(" ", "%20")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String type(ShopHttp.Seen seen) {
        return seen.answer().header("content-type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** What the answer says; else the page itself is asked. */
    private static String charset(ShopHttp.Seen seen) {
        String type = type(seen);
        int at = type.indexOf("charset=");
        String name = at < 0 ? "" : type.substring(at + 8).split("[;\\s]")[0].replace("\"", "");
        try {
            return !name.isEmpty() && Charset.isSupported(name) ? name : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
