package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.platform.DomainException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlagsTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void upheldFlagHidesThePostAndAnswersEveryFlagOnIt(Kind kind) {
        Topic topic = flagged(kind, "Upheld");
        Long flag = openOn(kind, topic).get(0).flag().getId();
        run(kind, room -> room.flags.uphold(AMELIE, flag, "Unkind"));
        run(
                kind,
                room -> assertEquals(
                        "Unkind", room.posts.get(topic.getId(), 1).getHidden().getReason()));
        assertTrue(openOn(kind, topic).isEmpty());
        assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.flags.raise(INES, topic.getId(), 1, FlagReason.OTHER, "Late")));
    }

    @ParameterizedTest
    @EnumSource
    void dismissedFlagLeavesThePost(Kind kind) {
        Topic topic = flagged(kind, "Dismissed");
        Long flag = openOn(kind, topic).get(0).flag().getId();
        run(kind, room -> room.flags.dismiss(AMELIE, flag));
        run(kind, room -> assertTrue(room.posts.get(topic.getId(), 1).isShown()));
        assertTrue(openOn(kind, topic).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void flagIsDecidedOnce(Kind kind) {
        Topic topic = flagged(kind, "Decided");
        Long flag = openOn(kind, topic).get(0).flag().getId();
        run(kind, room -> room.flags.dismiss(AMELIE, flag));
        DomainException refused =
                assertThrows(DomainException.class, () -> run(kind, room -> room.flags.uphold(AMELIE, flag, "Unkind")));
        assertEquals(DomainException.Kind.CONFLICT, refused.kind());
        assertThrows(DomainException.class, () -> run(kind, room -> room.flags.dismiss(AMELIE, flag)));
        run(kind, room -> assertTrue(room.posts.get(topic.getId(), 1).isShown()));
    }

    @ParameterizedTest
    @EnumSource
    void sameMemberFlagsAPostOnce(Kind kind) {
        Topic topic = flagged(kind, "Once");
        run(kind, room -> room.flags.raise(TOMASZ, topic.getId(), 1, FlagReason.OTHER, "Again"));
        assertEquals(2, openOn(kind, topic).size());
    }

    @ParameterizedTest
    @EnumSource
    void flagNeedsAReason(Kind kind) {
        Topic topic = flagged(kind, "Why");
        DomainException refused = assertThrows(
                DomainException.class,
                () -> run(kind, room -> room.flags.raise(INES, topic.getId(), 1, FlagReason.OTHER, "  ")));
        assertEquals("reason", refused.field().orElseThrow());
    }

    private static Topic flagged(Kind kind, String name) {
        Topic topic = topic(kind, board(kind, name), "Look at this", NOON);
        run(kind, room -> room.flags.raise(TOMASZ, topic.getId(), 1, FlagReason.OTHER, "Unkind words"));
        run(
                kind,
                room -> room.flags.raise(
                        new Poster(150, false), topic.getId(), 1, FlagReason.OTHER, "Unkind to someone"));
        return topic;
    }

    private static List<FlaggedPost> openOn(Kind kind, Topic topic) {
        return get(kind, room -> room.flags.open(100)).stream()
                .filter(flagged -> flagged.topic().getId().equals(topic.getId()))
                .toList();
    }
}
