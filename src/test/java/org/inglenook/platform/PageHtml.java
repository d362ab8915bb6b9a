package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** HTML as a browser would understand it, for comparison. */
final class PageHtml {

    private PageHtml() {}

    static String of(String html) {
        return tree(Jsoup.parseBodyFragment(html));
    }

    /** What a page should hold where the specification expects this: its links marked, its foreign pictures linked. */
    static String expected(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element image : page.select("img")) {
            if (!image.attr("src").startsWith("/")) {
                String words = image.attr("alt").isEmpty() ? image.attr("src") : image.attr("alt");
                if (image.closest("a") != null) {
                    image.replaceWith(new TextNode(words));
                } else {
                    Element link =
                            new Element("a").attr("href", image.attr("src")).text(words);
                    if (image.hasAttr("title")) {
                        link.attr("title", image.attr("title"));
                    }
                    image.replaceWith(link);
                }
            }
        }
        for (Element link : page.select("a")) {
            String href = link.attr("href");
            if (href.matches("(?i)(?!https?:|mailto:)[a-z][a-z0-9+.-]*:.*")) {
                link.unwrap();
            } else if (!href.startsWith("#") && (!href.startsWith("/") || href.startsWith("//"))) {
                link.attr("rel", "nofollow ugc noopener");
            }
        }
        return tree(page);
    }

    static int depth(String html) {
        return Jsoup.parseBodyFragment(html).getAllElements().stream()
                .mapToInt(e -> e.parents().size())
                .max()
                .orElse(0);
    }

    static String text(String html) {
        return spaced(Jsoup.parseBodyFragment(html).body().wholeText());
    }

    static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Space between items and cells means nothing; an address means the same however it is encoded. */
    private static String tree(Document page) {
        page.select("body, details, ul, ol, table, thead, tbody, tr").forEach(e -> e.textNodes().stream()
                .filter(TextNode::isBlank)
                .toList()
                .forEach(TextNode::remove));
        page.select("a[href]")
                .forEach(a -> a.attr("href", decoded(a.attr("href").strip())));
        page.outputSettings().prettyPrint(false);
        page.select("input").forEach(PageHtml::orderAttributes);
        return spaced(page.body().html());
    }

    private static void orderAttributes(Element element) {
        List<Attribute> attributes = element.attributes().asList().stream()
                .sorted(Comparator.comparing(Attribute::getKey))
                .toList();
        element.clearAttributes();
        attributes.forEach(element.attributes()::put);
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), UTF_8);
    }
}
