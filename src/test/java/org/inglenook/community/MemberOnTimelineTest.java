package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other rooms learn of a member from the boards. */
class MemberOnTimelineTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMemberHasWrittenSinceTheFirstPostThatStands(TestDatabase.Kind kind) {
        Instant earlier = Instant.parse("2019-05-01T08:00:00Z");
        Board board = board(kind, "First words");
        topic(kind, board, "The later one", NOON);
        topic(kind, board, "The earlier one", earlier);
        Map<Long, Instant> first = database(kind).inTransaction(em -> asked(em).first(List.of(INES.memberId(), -1L)));
        assertEquals(Map.of(INES.memberId(), earlier), first);
    }

    private static MemberOnTimeline asked(EntityManager em) {
        MemberOnTimeline timeline = new MemberOnTimeline();
        timeline.em = em;
        return timeline;
    }
}
