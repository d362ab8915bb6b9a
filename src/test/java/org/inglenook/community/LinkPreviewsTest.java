package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.OtherSites;
import org.inglenook.platform.RateLimiter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkPreviewsTest extends OnBothDatabases {

    private static final Poster INES = new Poster(101, false);
    private static final Poster AMELIE = new Poster(102, true);
    private static final String PAGE = "https://soap.example/bars";
    private static final String TEXT = "Look at this:\n\n" + PAGE + "\n\nand tell me.";

    private final MovableClock clock = new MovableClock("2026-11-22T10:00:00Z");
    private final Map<String, byte[]> world = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private String robots = "";
    private boolean on;
    private String cardless = "";
    private long topic;

    LinkPreviewsTest() {
        super("LinkPicture", "SeenLink", "PostLink", "PostRevision", "Participant", "Post", "Topic", "Board");
    }

    @BeforeEach
    void openTheTopic() {
        clock.set("2026-11-22T10:00:00Z");
        world.clear();
        asked.clear();
        robots = "";
        on = true;
        cardless = "";
        page("<title>Bars of soap</title>");
        database.run(em -> {
            room(em).get(Boards.class).make("Kitchen", "Soap", Starters.MEMBERS);
            topic = room(em).get(Topics.class)
                    .record(INES, new NewTopic("kitchen", "My first bar", "Look", null), clock.instant())
                    .getId();
        });
    }

    @Test
    void aCardStandsBelowALinkThatStandsAlone() {
        picture();
        int number = reply(TEXT);
        assertTrue(card(number).isEmpty());
        Instant before = post(number).getChangedAt();
        clock.advance(Duration.ofSeconds(5));
        round();
        Element card = card(number).orElseThrow();
        assertEquals(PAGE, card.selectFirst("a").attr("href"));
        assertTrue(card.selectFirst("a").attr("rel").contains("nofollow"));
        assertEquals("Bars of soap soap.example", card.text());
        Element image = card.selectFirst("img");
        assertTrue(image.attr("src").matches("/our/link-pictures/\\d+\\?v=[0-9a-f]{16}"));
        assertEquals("80 80 lazy", image.attr("width") + " " + image.attr("height") + " " + image.attr("loading"));
        assertEquals("auto", card.selectFirst("span").attr("dir"));
        assertEquals(before, post(number).getChangedAt());
        long id = Long.parseLong(image.attr("src").replaceAll(".*/(\\d+)\\?.*", "$1"));
        assertTrue(of(em -> room(em).get(LinkPreviews.class).picture(id)).isPresent());
    }

    @Test
    void whereLinksStandAmongWordsNobodyIsAsked() {
        reply("See " + PAGE + "\n\n> " + PAGE + "\n\n- " + PAGE + "\n\n[a bar](" + PAGE + ")\n\n::: spoiler\n" + PAGE
                + "\n:::\n\nmailto:a@b.example");
        round();
        assertEquals(List.of(), asked);
    }

    @Test
    void offIsOff() {
        on = false;
        int number = reply(TEXT);
        round();
        assertEquals(List.of(), asked);
        on = true;
        number = reply(TEXT + " Now.");
        round();
        assertTrue(card(number).isPresent());
        on = false;
        round();
        assertTrue(card(number).isEmpty());
        assertEquals(List.of(), of(em -> em.createQuery("select l from SeenLink l", SeenLink.class)
                .getResultList()));
    }

    @Test
    void asksOnceAWeekWhateverWasAnswered() {
        world.clear();
        int number = reply(TEXT);
        round();
        reply("Again:\n\n" + PAGE + "#part");
        round();
        assertEquals(List.of(PAGE), asked);
        assertTrue(card(number).isEmpty());
        clock.advance(SeenLink.KEPT.plusDays(1));
        page("<title>Bars of soap</title>");
        int last = reply("And again:\n\n" + PAGE);
        round();
        assertEquals(List.of(PAGE, PAGE), asked);
        assertTrue(card(last).isPresent());
        assertTrue(card(number).isPresent(), "what is new stands in all posts with the link");
    }

    @Test
    void followsTheWordsAndComesBackWithThem() {
        int number = reply(TEXT);
        round();
        database.run(em -> room(em).get(Posts.class).correct(INES.memberId(), topic, number, TEXT + " Please."));
        round();
        assertTrue(card(number).isPresent());
        database.run(em -> room(em).get(Moderation.class).hidePost(INES, topic, number, "Off topic"));
        database.run(em -> room(em).get(Moderation.class).restorePost(INES, topic, number));
        assertTrue(card(number).isPresent());
        database.run(em -> room(em).get(Posts.class).correct(INES.memberId(), topic, number, "Without"));
        round();
        assertTrue(card(number).isEmpty());
        assertEquals(List.of(PAGE), asked);
    }

    @Test
    void whatAModeratorTakesAwayIsGoneForGoodWhereverItsLinkStands() {
        picture();
        int number = reply(TEXT);
        int other = reply("And once more:\n\n" + PAGE);
        round();
        SeenLink card = cards(number).get(0);
        assertEquals("Bars of soap soap.example", card.getTitle() + ' ' + card.getSite());
        Instant before = post(number).getChangedAt();
        database.run(em -> room(em).get(LinkCards.class).remove(AMELIE, topic, number, card.getId()));
        assertTrue(card(number).isEmpty(), "it is gone at once");
        assertTrue(card(other).isEmpty());
        assertEquals(before, post(number).getChangedAt(), "the post is not edited by it");
        assertTrue(
                of(em -> room(em).get(LinkPreviews.class).picture(card.getId())).isEmpty());
        assertTrue(cards(other).get(0).isRemoved());

        on = false;
        round();
        on = true;
        clock.advance(SeenLink.KEPT.plusDays(1));
        int later = reply("Again:\n\n" + PAGE);
        round();
        assertTrue(card(later).isEmpty());
        assertEquals(1, asked.size());

        page("<title>Bars of better soap</title>");
        database.run(em -> room(em).get(LinkCards.class).restore(AMELIE, topic, later, card.getId()));
        assertEquals("Bars of soap soap.example", card(later).orElseThrow().text());
        round();
        assertEquals(
                "Bars of better soap soap.example", card(later).orElseThrow().text());
        assertEquals(2, asked.size());
        assertEquals(
                List.of(Act.RESTORE_CARD + " " + PAGE, Act.REMOVE_CARD + " " + PAGE),
                of(em -> room(em).get(ModerationLog.class).page(null, null, null)).items().stream()
                        .limit(2)
                        .map(entry -> entry.getAct() + " " + entry.getNote())
                        .toList());
    }

    @Test
    void cardsOfOtherPostsAreNotThisPostsToTakeAway() {
        int number = reply(TEXT);
        int without = reply("Without a link");
        round();
        long card = cards(number).get(0).getId();
        assertThrows(
                DomainException.class,
                () -> database.run(em -> room(em).get(LinkCards.class).remove(AMELIE, topic, without, card)));
        assertTrue(card(number).isPresent());
    }

    @Test
    void sitesThatTheOwnerNamedHaveNoCardUntilTheyAreNoLongerNamed() {
        int number = reply(TEXT);
        round();
        without("https://www.Soap.example/about\nb\u00fccher.example\n");
        assertEquals("soap.example\nb\u00fccher.example", cardless.toLowerCase(java.util.Locale.ROOT));
        clock.advance(Duration.ofSeconds(5));
        round();
        assertTrue(card(number).isEmpty());
        int late = reply("https://shop.soap.example/\n\nhttps://xn--bcher-kva.example/");
        round();
        assertEquals(List.of(PAGE), asked);
        world.put("https://shop.soap.example/", world.get(PAGE));
        without("");
        clock.advance(Duration.ofSeconds(5));
        round();
        assertTrue(card(number).isPresent());
        assertTrue(card(late).isPresent());
        for (String wrong : List.of("soap", "so ap.example", "-.example" + "a".repeat(70))) {
            assertEquals(
                    "community.rules.error.site",
                    assertThrows(DomainException.class, () -> without(wrong)).key());
        }
    }

    private void without(String sites) {
        database.run(em -> room(em).get(LinkCards.class).without(sites));
        cardless = of(em -> room(em).get(Rules.class).current().getCardless());
    }

    private List<SeenLink> cards(int number) {
        return of(
                em -> room(em).get(LinkCards.class).of(room(em).get(Posts.class).get(topic, number)));
    }

    @Test
    void onlySoManyLinksOfAPost() {
        reply("https://a.example/\n\nhttps://b.example/\n\nhttps://c.example/\n\nhttps://d.example/");
        round();
        assertEquals(LinkAddress.IN_A_POST, asked.size());
    }

    @Test
    void titlesAreOneLineOfWordsThatCanBeSeen() {
        page("<title>a\u202e\u0007\u2066b\n\t c\ufeff" + "x".repeat(10_000) + "</title>");
        int number = reply(TEXT);
        round();
        String title = card(number).orElseThrow().selectFirst("span").text();
        assertTrue(title.startsWith("a b cxxx") || title.startsWith("ab cxxx"), title);
        assertEquals(121, title.length());
    }

    @Test
    void theSharedTitleGoesFirstAndCharsetsAreRead() {
        world.put(
                PAGE,
                "<meta charset=windows-1252><meta property=og:title content='Caf\u00e9 &amp; soap'><title>No</title>"
                        .getBytes(StandardCharsets.ISO_8859_1));
        int number = reply(TEXT);
        round();
        assertEquals(
                "Caf\u00e9 & soap",
                card(number).orElseThrow().selectFirst("span").text());
    }

    @Test
    void whatAsksNotToBeShownIsNot() {
        picture();
        robots = "max-image-preview:none";
        int number = reply(TEXT);
        round();
        assertTrue(card(number).orElseThrow().select("img").isEmpty());
        robots = "googlebot: nosnippet";
        clock.advance(SeenLink.KEPT.plusDays(1));
        world.put("https://other.example/", world.get(PAGE));
        int other = reply("https://other.example/");
        round();
        assertFalse(card(other).isPresent());
    }

    private void page(String html) {
        world.put(PAGE, html.getBytes(StandardCharsets.UTF_8));
    }

    private void picture() {
        page("<title>Bars of soap</title><meta property=og:image content=/bar.png>");
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
            world.put("https://soap.example/bar.png", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int reply(String text) {
        clock.advance(Duration.ofSeconds(1));
        return of(em -> room(em).get(Posts.class)
                .record(INES, topic, text, null, clock.instant())
                .getNumber());
    }

    private void round() {
        database.run(em -> room(em).get(LinkRound.class).go());
    }

    private Post post(int number) {
        return of(em -> room(em).get(Posts.class).get(topic, number));
    }

    private Optional<Element> card(int number) {
        return Optional.ofNullable(Jsoup.parse(post(number).getHtml()).selectFirst("p.link-card"));
    }

    private <T> T of(java.util.function.Function<EntityManager, T> work) {
        return database.inTransaction(work);
    }

    private Wiring room(EntityManager em) {
        RuleBook.Page page = new RuleBook.Page(
                FirstPosts.NONE, WordList.of(""), WordList.of(""), "", true, on, WordList.of(cardless));
        return new Wiring(em, clock)
                .with(RuleBook.class, new RuleBook() {
                    @Override
                    public Page get() {
                        return page;
                    }
                })
                .with(RateLimiter.class, new RateLimiter() {
                    @Override
                    public void check(String what, String who) {
                        // How often somebody is asked is not what this is about.
                    }
                })
                .with(
                        org.inglenook.platform.Secrets.class,
                        new org.inglenook.platform.Secrets("a key for tests, long enough for all of them"))
                .with(OtherSites.class, new OtherSites() {
                    @Override
                    public Optional<Found> read(URI address, int most, String... types) {
                        byte[] bytes = world.get(address.toString());
                        boolean html = types[0].startsWith("text");
                        if (html) {
                            asked.add(address.toString());
                        }
                        return Optional.ofNullable(bytes)
                                .map(found -> new Found(address, types[0], null, found, true, robots));
                    }
                });
    }
}
