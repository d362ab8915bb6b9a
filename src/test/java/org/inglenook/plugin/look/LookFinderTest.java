package org.inglenook.plugin.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.inglenook.platform.ShopProfile.ShopLink;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Pages in the manner of the themes that shops use, and pages that say nothing or nonsense. */
class LookFinderTest {

    private static FoundLook found(String html, String... sheets) {
        return new LookFinder(
                        new ShopFront(Jsoup.parse(html, "https://soap.example/"), List.of(sheets)),
                        "https://soap.example/our")
                .found();
    }

    @Test
    void aThemeThatKeepsTheNumbersOfColoursInPropertiesIsUnderstood() {
        FoundLook look = found("""
                <html><head><title>Soap – The Bath House</title>
                <meta property="og:site_name" content="The Bath House"></head>
                <body class="gradient color-scheme-1"><header><a href="/"><img class="header__logo" src="//cdn.example/logo.png?v=1"></a></header>
                <main><h1>Soap</h1><button class="button">Buy</button></main></body></html>""", """
                :root, .color-scheme-1 { --color-background: 250,248,240; --color-foreground: 40, 30, 20; --color-button: 18 120 60;
                  --font-heading-family: "Playfair Display", serif; --font-body-family: Assistant, sans-serif }
                body { background: rgb(var(--color-background)); color: rgba(var(--color-foreground), 1); font-family: var(--font-body-family) }
                h1, h2 { font-family: var(--font-heading-family) }
                .button { background-color: rgb(var(--color-button)) }
                .button:hover { background-color: #000 }
                @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }""");
        assertEquals("The Bath House", look.name());
        assertEquals(List.of("https://cdn.example/logo.png?v=1"), look.logos());
        assertEquals("#faf8f0", look.paper());
        assertEquals("#281e14", look.ink());
        assertEquals("#12783c", look.accents().get(0));
        assertEquals("fraunces", look.fonts());
        assertEquals("Playfair Display", look.headings());
        assertEquals("Assistant", look.text());
    }

    @Test
    void layersImportanceAndSpecificityDecideAsInABrowser() {
        FoundLook look = found(
                "<body id=b class='page'><main><a class='btn' href='/x'>Buy</a></main></body>",
                "@layer base { body { background-color: oklch(1 0 0); color: #123 } }",
                "#b { color: #456456 } .page { color: #ff0000 } .btn { background: #00f !important } .btn.btn { background: #0f0 }");
        assertEquals("#ffffff", look.paper());
        assertEquals("#456456", look.ink());
        assertEquals("#0000ff", look.accents().get(0));
    }

    @Test
    void whatIsSetBesideTheElementWins() {
        assertEquals(
                "#fff8e7",
                found("<body style='background:#fff8e7'>", "body { background: #000 }")
                        .paper());
    }

    @Test
    void blackButtonsAreTheShopsChoiceWhereItHasNoColour() {
        FoundLook look = found(
                "<body><button>Buy</button></body>",
                "button { background: #111 } body { background: #fff; color: #111 }");
        assertEquals(List.of("#111111"), look.accents());
    }

    @Test
    void aBannerForCookiesSaysNothingOfTheShop() {
        FoundLook look = found(
                "<body><div class='cookie-banner'><button class='x-btn'>OK</button></div><button class='y'>Buy</button></body>",
                ".x-btn { background: #ff00ff } .y { background: #006644 }");
        assertEquals(List.of("#006644"), look.accents());
    }

    @Test
    void aPageThatSaysNothingIsWhiteAndPlain() {
        FoundLook look = found("<p>Soon</p>");
        assertEquals("#ffffff", look.paper());
        assertEquals("#000000", look.ink());
        assertEquals(List.of(), look.accents());
        assertEquals("system", look.fonts());
        assertEquals("", look.name());
        assertEquals(List.of(), look.logos());
        assertFalse(look.drawn());
    }

    @Test
    void propertiesThatNameEachOtherInACircleEnd() {
        FoundLook look = found(
                "<body>",
                ":root { --a: var(--b); --b: var(--a) } body { color: var(--a, red); background: var(--c, #eeddcc) }");
        assertEquals("#eeddcc", look.paper());
    }

    @Test
    void brokenSheetsHideNothingOfTheOthers() {
        FoundLook look = found(
                "<body>", "body { color: } }}} @@@ <b>", "body { background: #fed } .x { translate: 0 0; rotate: 0 }");
        assertEquals("#ffeedd", look.paper());
    }

    @Test
    void linkedDataNamesTheShopAndItsLogo() {
        FoundLook look = found("""
                <script type="application/ld+json">not json</script>
                <script type="application/ld+json">{"@graph":[{"@type":["Organization","Brand"],"name":" The  Bath House ",
                "logo":{"@type":"ImageObject","url":"/media/mark.jpg"}}]}</script><body>""");
        assertEquals("The Bath House", look.name());
        assertEquals(List.of("https://soap.example/media/mark.jpg"), look.logos());
    }

    @Test
    void aDrawnLogoIsNamedAsSuch() {
        FoundLook look = found("<header><a href='/'><img alt='Logo' src='/logo.svg?v=2'></a></header>");
        assertTrue(look.drawn());
        assertEquals(List.of(), look.logos());
    }

    @Test
    void theTitleNamesTheShopWhereNothingElseDoes() {
        assertEquals(
                "Bath House",
                found("<title>Home of good soap | Bath House</title>").name());
    }

    @Test
    void linksAreThoseThatReadersWouldMiss() {
        FoundLook look = found("""
                <header><nav><ul><li><a href="/">Home</a></li><li><a href="/soaps">Soaps</a><ul><li><a href="/soaps/rose">Rose</a></li></ul></li>
                <li><a href="/gifts#top">Gift boxes</a></li><li><a href="/gifts">Gifts</a></li><li><a href="/cart">Cart</a></li>
                <li><a href="https://elsewhere.example/x">Elsewhere</a></li><li><a href="javascript:alert(1)">Menu</a></li>
                <li><a href="/our/boards">Boards</a></li><li><a href="https://www.soap.example/about">About</a></li></ul></nav></header>
                <footer><a href="/blog">Blog</a><a href="/soaps">Soaps</a><a href="/impressum">Impressum</a><a href="/account/login">Login</a></footer>""");
        assertEquals(
                List.of(
                        new ShopLink("Soaps", "https://soap.example/soaps"),
                        new ShopLink("Gift boxes", "https://soap.example/gifts"),
                        new ShopLink("About", "https://www.soap.example/about")),
                look.links());
        assertEquals(
                List.of(
                        new ShopLink("Impressum", "https://soap.example/impressum"),
                        new ShopLink("Blog", "https://soap.example/blog")),
                look.footer());
    }

    @Test
    void neverMoreLinksThanThereAreLinesFor() {
        String many = Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> "<a href='/p" + i + "'>Page " + i + "</a>")
                .reduce("", String::concat);
        FoundLook look = found("<nav>" + many + "</nav><footer>" + many.replace("/p", "/q") + "</footer>");
        assertEquals(6, look.links().size());
        assertEquals(6, look.footer().size());
    }

    @Test
    void fontsThatEveryReaderHasNeedNoneOfOurs() {
        assertEquals(
                "system",
                found("<body>", "body { font: 16px/1.5 -apple-system, 'Segoe UI', sans-serif }")
                        .fonts());
        assertEquals(
                "system-serif",
                found("<body><h1>x</h1>", "body { font-family: Arial } h1 { font-family: Georgia, serif }")
                        .fonts());
        assertEquals(
                "figtree",
                found("<body>", "body { font-family: 'Noto Sans', sans-serif }").fonts());
    }

    @Test
    void whatIsFoundIsKeptWhole() {
        FoundLook look =
                found("<title>Bath House</title><nav><a href='/soaps'>Soaps</a></nav>", "body { background: #fed }");
        assertEquals(look, FoundLook.of(look.json()));
    }
}
