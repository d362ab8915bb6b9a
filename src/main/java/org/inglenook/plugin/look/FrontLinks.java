package org.inglenook.plugin.look;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.platform.ShopProfile.ShopLink;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The links at the head and the foot of a shop's front page that a visitor would miss on ours. */
final class FrontLinks {

    /** As many as the settings have lines for. */
    static final int MOST = 6;

    private static final int SHORTEST_LABEL = 2;
    private static final int LONGEST_LABEL = 40;
    private static final Pattern NOT_FOR_READERS = Pattern.compile(
            "(?i)/(?:cart|basket|panier|warenkorb|checkout|account|my-account|customer|login|register|signin|search|wishlist|logout|compare)(?:[/?.]|$)");
    private static final Pattern OWED = Pattern.compile(
            "(?i).*(?:imprint|impressum|mentions|legal|privacy|datenschutz|confidentialit|terms|conditions|agb|cgv|shipping|versand|livraison|return|retour|widerruf|contact|kontakt|accessib|barriere).*");

    private final Document page;
    private final String ours;
    private final List<ShopLink> navigation;

    FrontLinks(Document page, String ours) {
        this.page = page;
        this.ours = ours;
        this.navigation = chosen(head());
    }

    List<ShopLink> navigation() {
        return navigation;
    }

    /** What law and custom want at the foot of each page comes first. */
    List<ShopLink> footer() {
        Elements links = page.select("footer a[href]");
        if (links.isEmpty()) {
            links = page.select("[id*=footer] a[href], [class*=footer] a[href]");
        }
        List<ShopLink> all = distinct(links.stream())
                .filter(link ->
                        navigation.stream().noneMatch(head -> head.href().equals(link.href())))
                .toList();
        return all.stream()
                .sorted(Comparator.comparing(
                        link -> !OWED.matcher(link.label() + " " + link.href()).matches()))
                .limit(MOST)
                .toList();
    }

    /**
     * Whether a link anywhere on a page leads to our address or below it, with whatever scheme. Our own pages don't count.
     *
     * @param inShop what a path of ours looks like on the page's own host, where its platform shows our pages there
     */
    static boolean leadTo(Document page, URI ours, Optional<Pattern> inShop) {
        Predicate<String> leads = address -> isBelow(ours, address)
                || inShop.filter(paths -> isAmong(paths, page.location(), address))
                        .isPresent();
        return !leads.test(page.location())
                && page.select("a[href]").stream().anyMatch(link -> leads.test(link.absUrl("href")));
    }

    private static boolean isAmong(Pattern paths, String page, String address) {
        return ShopFrontReader.address(address)
                .filter(at -> at.getHost() != null && at.getPath() != null)
                .filter(at -> name(at).equals(name(URI.create(page))))
                .filter(at -> paths.matcher(at.getPath()).matches())
                .isPresent();
    }

    private static boolean isBelow(URI ours, String address) {
        String path = ours.getPath();
        return ShopFrontReader.address(address)
                .filter(at -> at.getHost() != null && at.getPath() != null)
                .filter(at -> name(at).equals(name(ours)) && port(at) == port(ours))
                .filter(at -> at.getPath().equals(path) || at.getPath().startsWith(path + "/"))
                .isPresent();
    }

    private Stream<Element> head() {
        for (String where : List.of("header nav a[href]", "nav a[href]", "header a[href]", "[class*=menu] a[href]")) {
            List<Element> links = page.select(where).stream()
                    .filter(link -> link.closest("footer, [class*=footer]") == null)
                    // What unfolds below a heading is the shop's affair.
                    .filter(link -> link.parents().stream()
                                    .filter(parent -> parent.normalName().equals("ul"))
                                    .count()
                            <= 1)
                    .toList();
            if (!chosen(links.stream()).isEmpty()) {
                return links.stream();
            }
        }
        return Stream.empty();
    }

    private List<ShopLink> chosen(Stream<Element> links) {
        return distinct(links).limit(MOST).toList();
    }

    private Stream<ShopLink> distinct(Stream<Element> links) {
        Map<String, ShopLink> byAddress = new LinkedHashMap<>();
        links.forEach(link -> shown(link).ifPresent(good -> byAddress.putIfAbsent(good.href(), good)));
        return byAddress.values().stream();
    }

    private Optional<ShopLink> shown(Element link) {
        String label = link.text().strip();
        String href = link.absUrl("href").replaceFirst("#.*$", "");
        Optional<URI> at = ShopFrontReader.address(href);
        boolean fit = label.length() >= SHORTEST_LABEL
                && label.length() <= LONGEST_LABEL
                && at.isPresent()
                && isOfTheShop(at.get())
                && !NOT_FOR_READERS.matcher(at.get().getPath()).find()
                && !isOurs(href);
        return fit ? Optional.of(new ShopLink(label, href)) : Optional.empty();
    }

    /** On the shop's own host, and not the front page itself, to which its name leads. */
    private boolean isOfTheShop(URI at) {
        URI front = URI.create(page.location());
        String path = at.getPath() == null ? "" : at.getPath();
        return at.getHost() != null
                && name(at).equals(name(front))
                && !(path.isEmpty() || path.equals("/"))
                && !at.equals(front);
    }

    private boolean isOurs(String href) {
        return href.equals(ours) || href.startsWith(ours + "/") || href.startsWith(ours + "?");
    }

    /** Which of the two usual ones doesn't matter: many shops send on from one to the other. */
    private static int port(URI at) {
        return at.getPort() == 80 || at.getPort() == 443 ? -1 : at.getPort();
    }

    private static String name(URI at) {
        return at.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
