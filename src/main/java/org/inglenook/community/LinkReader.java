package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.OtherSites;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads the title and the picture of a page elsewhere, unless the page asks not to be shown so. */
@ApplicationScoped
class LinkReader {

    private static final int MOST_OF_A_PAGE = 512 * 1024;
    private static final int MOST_OF_A_PICTURE = 3 * 1024 * 1024;
    private static final int LONGEST_TITLE = 120;

    /** In pixels: twice what a card shows. */
    private static final int SIDE = 160;

    private static final Pattern NOT_TO_BE_SHOWN = Pattern.compile("\\b(?:noindex|nosnippet|none)\\b");
    private static final Pattern NO_PICTURE = Pattern.compile("\\bnoimageindex\\b|\\bmax-image-preview:\\s*none\\b");

    /** Signs that aren't seen, and those that turn the direction of what follows; not what joins letters within words. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}&&[^\\u200c\\u200d]]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Cc}\\p{Z}\\s]+");

    @Inject
    OtherSites sites;

    @Inject
    Pictures pictures;

    Optional<ReadLink> read(URI page) {
        return sites.read(page, MOST_OF_A_PAGE, "text/html", "application/xhtml+xml")
                .flatMap(this::read);
    }

    private Optional<ReadLink> read(OtherSites.Found found) {
        Document document = parsed(found);
        String wishes =
                found.robots() + ',' + content(document, "meta[name=robots]").toLowerCase(Locale.ROOT);
        String title = title(document);
        if (title.isEmpty() || NOT_TO_BE_SHOWN.matcher(withoutPictures(wishes)).find()) {
            return Optional.empty();
        }
        byte[] picture = NO_PICTURE.matcher(wishes).find()
                ? null
                : pictureAddress(document).flatMap(this::picture).orElse(null);
        return Optional.of(new ReadLink(title, picture));
    }

    private static String withoutPictures(String wishes) {
        return NO_PICTURE.matcher(wishes).replaceAll("");
    }

    private static Document parsed(OtherSites.Found found) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(found.bytes()),
                    found.charset(),
                    found.at().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String title(Document document) {
        String named = tidy(content(document, "meta[property=og:title]"));
        return named.isEmpty() ? tidy(document.title()) : named;
    }

    private static String tidy(String title) {
        String line = SPACE.matcher(UNSEEN.matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)).strip() + "…";
    }

    private static Optional<URI> pictureAddress(Document document) {
        return Stream.of("meta[property=og:image]", "meta[name=twitter:image]")
                .map(document::selectFirst)
                .filter(meta -> meta != null)
                .map(meta -> meta.absUrl("content"))
                .flatMap(address -> LinkAddress.of(address).stream())
                .map(LinkAddress::page)
                .findFirst();
    }

    private Optional<byte[]> picture(URI address) {
        return sites.read(address, MOST_OF_A_PICTURE, "image/")
                .filter(OtherSites.Found::whole)
                .flatMap(this::pressed);
    }

    private Optional<byte[]> pressed(OtherSites.Found found) {
        try {
            return Optional.of(pictures.square(found.bytes(), SIDE));
        } catch (DomainException e) {
            // A picture of a kind that we don't know: the card does without.
            return Optional.empty();
        }
    }

    private static String content(Document document, String selector) {
        return document.select(selector).eachAttr("content").stream()
                .findFirst()
                .orElse("");
    }
}
