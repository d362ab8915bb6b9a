package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three questions, one at a time, then chapters to choose; with forms alone. */
@Tag("once")
class GuidedStartIT {

    @Test
    void eachAnswerIsSavedAndAChosenChapterIsASample() {
        Reader owner = Reader.signedIn(Application.OWNER);
        Reader.Page why = owner.get("/studio/story/start/why");
        assertEquals(3, why.html().select(".examples li").size());

        Reader.Page how = owner.follow(owner.submit(why, "start", "save", Map.of("why", "Because of the rain.")));
        Reader.Page what = owner.follow(owner.submit(how, "start", "save", Map.of("how", "By hand.")));
        Reader.Page choice = owner.follow(owner.submit(what, "start", "save", Map.of("what", "We make soap.")));
        String ticked = choice.html().select(".suggestions input").first().val();
        String title = choice.html().select(".suggestions label").first().text();
        Reader.Page done = owner.submit(choice, "start", "save", Map.of("suggestion", ticked));

        assertEquals(302, done.status(), done::text);
        Reader.Page draft = owner.follow(done);
        assertEquals("Because of the rain.", draft.html().getElementById("why").val());
        assertTrue(draft.html().select("#chapters li").text().contains(title + " Sample"), draft::text);
        String content = Api.owner().get("story/draft").text();
        assertTrue(content.contains("Because of the rain."), content);
        assertFalse(content.contains('"' + title + '"'), content);
    }
}
