package org.inglenook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.NewTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.Starters;
import org.inglenook.community.Topics;
import org.inglenook.identity.Members;
import org.inglenook.story.ChapterText;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.inglenook.values.ClaimText;
import org.inglenook.values.Claims;
import org.inglenook.values.SaysSo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo goes without a trace, and takes nothing with it that is not its own. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class DemoRemovalTest {

    @Parameter
    TestDatabase.Kind kind;

    private LoadedDemo demo;

    @BeforeEach
    void open() {
        demo = new LoadedDemo(kind);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    /** One after the other, as each loading of the demo takes seconds. */
    @Test
    void whatWasLoadedIsRemovedAndNothingElseAndCanBeLoadedAgainAndWhatIsWrittenIntoItStays() {
        demo.database.run(this::ownContent);
        Map<String, Long> before = Rows.of(demo.database);

        demo.load();
        Map<String, Long> loaded = Rows.of(demo.database);
        assertTrue(loaded.get("community_post") > 100);
        demo.remove();
        assertEquals(before, Rows.of(demo.database));

        demo.load();
        assertEquals(loaded, Rows.of(demo.database));

        demo.database.run(em -> {
            Stories stories = demo.wiring(em).get(Stories.class);
            stories.answer(
                    new StoryAnswers("Mine", "", "", "", "", null),
                    stories.draft().getVersion());
            demo.wiring(em).get(Topics.class).start(elodie(em), new NewTopic("slow-mornings", "My own", "Tea.", null));
        });
        demo.remove();
        demo.database.run(em -> {
            assertEquals(
                    "Mine", demo.wiring(em).get(Stories.class).draft().answers().headline());
            Boards boards = demo.wiring(em).get(Boards.class);
            assertEquals(
                    Set.of("knots", "slow-mornings"),
                    boards.all().stream().map(Board::getSlug).collect(Collectors.toSet()));
            assertEquals(1, boards.get("slow-mornings").getTopicCount());
        });
    }

    private Poster elodie(EntityManager em) {
        var card = demo.wiring(em)
                .get(Members.class)
                .profile("elodie")
                .orElseThrow()
                .card();
        return new Poster(card.id(), true);
    }

    private void ownContent(EntityManager em) {
        Wiring wiring = demo.wiring(em);
        wiring.get(Stories.class).draft();
        wiring.get(Chapters.class).add(new ChapterText("Our own", "<p>Words</p>", 2020, null, ""));
        Claims claims = wiring.get(Claims.class);
        var text = new ClaimText(
                null, "We are open on Mondays.", "The shop.", List.of(), SaysSo.WE, "", "", null, null, null, "Ada");
        claims.publish(claims.draft(text).getId());
        wiring.get(Boards.class).make("Knots", "All about string.", Starters.MEMBERS);
        wiring.get(Topics.class).start(elodie(em), new NewTopic("knots", "A knot", "Which one?", null));
    }
}
