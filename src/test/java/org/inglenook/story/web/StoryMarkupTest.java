package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.platform.ShopProfile;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryContent.ChapterContent;
import org.inglenook.story.StoryReading;
import org.inglenook.story.StoryRevision;
import org.junit.jupiter.api.Test;

class StoryMarkupTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void storyIsAnAboutPageOfAnOrganization() {
        JsonObject page = markup(content("Soap.", "What we do"));

        assertEquals("AboutPage", page.getString("@type"));
        assertEquals("https://shop.example/our/story", page.getString("url"));
        assertEquals("fr", page.getString("inLanguage"));
        JsonObject organization = page.getJsonObject("mainEntity");
        assertEquals("Organization", organization.getString("@type"));
        assertEquals("Trois Figuiers", organization.getString("name"));
        assertEquals("What we do", organization.getString("description"));
    }

    @Test
    void nothingEmptyIsSaid() {
        JsonObject page = markup(content("", ""));
        assertFalse(page.containsKey("description"));
        assertFalse(page.containsKey("primaryImageOfPage"));
        assertFalse(page.getJsonObject("mainEntity").containsKey("description"));
    }

    @Test
    void twoYearsMakeATimelineInTheirOrder() {
        StoryView view = new StoryView(StoryReading.of(content("", ""), null), Map.of(), Map.of(), Locale.FRENCH);
        assertEquals(
                List.of(2009, 2014),
                view.getDates().stream().map(ChapterView::getYear).toList());
        assertTrue(view.getChapters().get(2).getAnchor().equals("chapter-3"));
    }

    private static StoryContent content(String lead, String what) {
        return new StoryContent(
                "Headline",
                lead,
                "",
                "",
                what,
                null,
                List.of(chapter(1, 2014), chapter(2, 2009), chapter(3, null)),
                List.of());
    }

    private static ChapterContent chapter(long id, Integer year) {
        return new ChapterContent(id, ChapterKind.TEXT, "Chapter", "<p>Text</p>", year, null, "", List.of());
    }

    private static JsonObject markup(StoryContent content) {
        ShopProfile shop = new ShopProfile("Trois Figuiers", "", Locale.FRENCH, ZoneId.of("Europe/Paris"));
        StoryRevision revision = new StoryRevision(1, StoryRevision.Kind.PUBLISHED, content, 7L, NOW);
        String json = new StoryMarkup(shop, "https://shop.example/our")
                .of(new StoryView(StoryReading.of(content, null), Map.of(), Map.of(), Locale.FRENCH), revision);
        return Json.createReader(new StringReader(json)).readObject();
    }
}
