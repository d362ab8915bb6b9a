package org.inglenook.plugin.look;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.platform.web.Colour;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds out how a shop looks from its front page. Nothing is certain: the owner confirms each thing. */
final class LookFinder {

    private static final int MOST_ACCENTS = 4;
    private static final int MOST_BUTTONS = 60;

    /** Two colours nearer than this, in steps of all three channels, are one to whoever chooses. */
    private static final int NEAR = 40;

    private static final int COLOURFUL = 30;
    private static final Pattern BRAND = Pattern.compile(
            "--(?:.*-)?(?:accent|primary|brand|button|highlight|link)(?:-(?:color|colour|bg|background|base|\\d+))*");
    private static final Pattern THREE =
            Pattern.compile("\\s*\\d{1,3}(?:\\s*,\\s*|\\s+)\\d{1,3}(?:\\s*,\\s*|\\s+)\\d{1,3}\\s*");
    private static final Pattern HUE = Pattern.compile("\\s*[\\d.]+(?:deg)?\\s+[\\d.]+%\\s+[\\d.]+%\\s*");
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour BLACK = Colour.of("#000000");

    private final Document page;
    private final Styles styles;
    private final FrontLinks links;
    private final FrontNames names;

    /** @param ours the address under which we are, whose links aren't the shop's, without a slash at its end */
    LookFinder(ShopFront front, String ours) {
        page = front.page();
        styles = new Styles(front.sheets());
        links = new FrontLinks(page, ours);
        names = new FrontNames(page);
    }

    FoundLook found() {
        Colour paper = ground();
        Colour ink = colour(page.body(), "color").orElse(paper.luminance() > 0.18 ? BLACK : WHITE);
        String headings = FontFamilies.first(headingFonts());
        String text = FontFamilies.first(fonts(page.body()));
        return new FoundLook(
                names.shop(),
                names.logos(),
                names.isDrawn(),
                accents(paper, ink),
                paper.hex(),
                ink.hex(),
                FontFamilies.nearest(headingFonts(), fonts(page.body())),
                headings,
                text,
                links.navigation(),
                links.footer());
    }

    private Colour ground() {
        return colour(page.body(), "background-color")
                .or(() -> colour(page.selectFirst("html"), "background-color"))
                .orElse(WHITE);
    }

    private String headingFonts() {
        return page.select("h1, h2, h3").stream()
                .limit(MOST_BUTTONS)
                .map(this::fonts)
                .filter(fonts -> !fonts.isEmpty())
                .findFirst()
                .orElseGet(() -> fonts(page.body()));
    }

    private String fonts(Element element) {
        return styles.of(element, "font-family").orElse("");
    }

    private List<String> accents(Colour paper, Colour ink) {
        List<Colour> all = Stream.of(buttons(), brand(), theme(), linkColours(), header())
                .flatMap(found -> found)
                .filter(colour -> distance(colour, paper) > NEAR)
                .toList();
        Set<Colour> chosen = new LinkedHashSet<>();
        // Black buttons are a shop's choice too, but its one colour is more its own.
        Stream.concat(all.stream().filter(LookFinder::isColourful), all.stream())
                .filter(colour -> isColourful(colour) || distance(colour, ink) > 0 || colour.luminance() < 0.1)
                .forEach(colour -> {
                    if (chosen.size() < MOST_ACCENTS
                            && chosen.stream().allMatch(other -> distance(colour, other) > NEAR)) {
                        chosen.add(colour);
                    }
                });
        return chosen.stream().map(Colour::hex).toList();
    }

    private Stream<Colour> buttons() {
        List<Element> buttons = page
                .select(
                        "button, input[type=submit], a[class*=btn], a[class*=button], [class*=btn-primary], [class*=button--primary]")
                .stream()
                .filter(button ->
                        button.closest("[class*=cookie], [id*=cookie], [class*=consent], [id*=consent], dialog")
                                == null)
                .limit(MOST_BUTTONS)
                .toList();
        return Stream.concat(
                        buttons.stream().filter(button -> button.className().contains("primary")), buttons.stream())
                .flatMap(button -> colour(button, "background-color").stream());
    }

    private Stream<Colour> brand() {
        Element html = page.selectFirst("html");
        return styles.customProperties().stream()
                .filter(name -> BRAND.matcher(name).matches())
                .sorted(java.util.Comparator.comparingInt(String::length).thenComparing(name -> name))
                .flatMap(name ->
                        styles
                                .of(html, name)
                                .or(() -> styles.of(page.body(), name))
                                .flatMap(LookFinder::bare)
                                .stream());
    }

    /** A custom property may hold a colour, or only the numbers of one. */
    private static Optional<Colour> bare(String value) {
        if (THREE.matcher(value).matches()) {
            return CssColours.of("rgb(" + value + ")");
        }
        return HUE.matcher(value).matches() ? CssColours.of("hsl(" + value + ")") : CssColours.of(value);
    }

    private Stream<Colour> theme() {
        return page.select("meta[name=theme-color]:not([media*=dark])").stream()
                .flatMap(meta -> CssColours.of(meta.attr("content")).stream());
    }

    private Stream<Colour> linkColours() {
        return page.select("main p a[href], main li a[href], article a[href], footer a[href]").stream()
                .limit(MOST_BUTTONS)
                .flatMap(link -> colour(link, "color").stream());
    }

    private Stream<Colour> header() {
        return page.select("header, [class*=announcement]").stream()
                .limit(MOST_BUTTONS)
                .flatMap(element -> colour(element, "background-color").stream());
    }

    private Optional<Colour> colour(Element element, String property) {
        return styles.of(element, property)
                .filter(value -> !value.toLowerCase(Locale.ROOT).contains("gradient("))
                .flatMap(CssColours::in);
    }

    private static boolean isColourful(Colour colour) {
        int most = Math.max(colour.red(), Math.max(colour.green(), colour.blue()));
        int least = Math.min(colour.red(), Math.min(colour.green(), colour.blue()));
        return most - least > COLOURFUL;
    }

    private static int distance(Colour one, Colour other) {
        return Math.abs(one.red() - other.red())
                + Math.abs(one.green() - other.green())
                + Math.abs(one.blue() - other.blue());
    }
}
