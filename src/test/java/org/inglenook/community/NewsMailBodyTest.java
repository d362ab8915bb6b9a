package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.inglenook.platform.Corpora;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class NewsMailBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final URI BASE = URI.create("https://figs.example/our");

    @Test
    void noHostileWordOfATitleANameOrAPostBecomesAProgramInAMail() {
        assertAll(Corpora.hostile().filter(words -> !words.isBlank()).map(words -> () -> isHarmless(words)));
    }

    private static void isHarmless(String words) throws ReflectiveOperationException {
        Topic topic = kept(new Topic(1, "Title " + PostText.line(words), 1, NOW, null));
        Post post = new Post(topic, new Poster(1, false), PostText.of(words + "\n\nEnd."), null, NOW, NOW);
        NewsMailBody body = new NewsMailBody(Locale.ENGLISH, BASE);
        body.heading(topic);
        MailedPost mailed = new MailedPost(topic, post, "Name " + PostText.line(words), Cause.REPLY);
        body.whole(mailed);
        body.excerpt(mailed);
        body.end("Why", BASE + "/me", BASE + "/unsubscribe/x");
        Document html = Jsoup.parse(body.html());
        for (Element element : html.getAllElements()) {
            assertTrue(
                    Stream.of("script", "svg", "iframe", "form", "object", "base", "link")
                            .noneMatch(element.normalName()::equals),
                    element::outerHtml);
            element.attributes()
                    .forEach(attribute -> assertTrue(
                            !attribute.getKey().startsWith("on")
                                    && !attribute
                                            .getValue()
                                            .strip()
                                            .toLowerCase(Locale.ROOT)
                                            .startsWith("javascript:"),
                            element::outerHtml));
        }
        assertEquals(1, html.select("style").size(), words);
        assertEquals("Title " + PostText.line(words), html.select("h2").first().wholeText());
        assertTrue(body.text().endsWith(BASE + "/unsubscribe/x\n\n"), body.text());
    }

    /** As the database gives it back. */
    private static Topic kept(Topic topic) throws ReflectiveOperationException {
        Field id = Topic.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(topic, 7L);
        return topic;
    }
}
