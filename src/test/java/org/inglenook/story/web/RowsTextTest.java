package org.inglenook.story.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.inglenook.story.ChapterPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTextTest {

    @Test
    void rowsComeBackAsTheyWereTyped() {
        ChapterPart part = new ChapterPart(3, "2009", "“Rain”\n<b>", "", "It’s wet.", null, 43.96, 5.78);
        List<String> fields = List.of("id", "when", "title", "words", "position");
        String text = RowsText.write(List.of(PartRow.of("1", part, null)), fields);
        assertEquals(
                "[{\"id\":\"3\",\"when\":\"2009\",\"title\":\"“Rain”\\n<b>\",\"words\":\"It’s wet.\",\"position\":\"43.96, 5.78\"}]",
                text);
        Map<String, String> read = RowsText.read(text).get(0);
        assertEquals("“Rain”\n<b>", read.get("title"));
        assertEquals(part, new PartRow("1", read, null, null).part());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{}", "null", "\"rows\"", "[1, null, \"x\"]"})
    void whatIsNoRowsIsNothing(String text) {
        assertEquals(List.of(), RowsText.read(text));
    }

    @Test
    void onlyTextsAreTaken() {
        assertEquals(List.of(Map.of("title", "A")), RowsText.read("[{\"title\":\"A\",\"id\":3,\"words\":{\"x\":1}}]"));
    }
}
