package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inglenook.TestDatabase.Kind;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentionNamesTest extends CommunityTest {

    @ParameterizedTest
    @EnumSource
    void whoSpeaksInTheTopicComesFirstAndWhoNeverWroteNotAtAll(Kind kind) {
        Board board = board(kind, "Named");
        Topic topic = topic(kind, board, "Who is here?", NOON.minusSeconds(60));
        Topic other = topic(kind, board, "Elsewhere", NOON.minusSeconds(60));
        long far = member(kind, "Zora Adler");
        long near = member(kind, "Mina Zorn");
        member(kind, "Zora Silent");
        says(kind, far, other);
        says(kind, near, topic);
        assertEquals(List.of("Mina Zorn", "Zora Adler"), names(kind, topic, "zor"));
        assertEquals(List.of("Mina Zorn"), names(kind, topic, ""));
        assertEquals(List.of(), get(kind, room -> room.get(MentionNames.class).suggest(near, topic.getId(), "mina")));
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWhoIsBannedIsNamed(Kind kind) {
        Topic topic = topic(kind, board(kind, "Unnamed"), "Who was here?", NOON.minusSeconds(60));
        long banned = member(kind, "Xaver Loud");
        says(kind, banned, topic);
        assertEquals(List.of("Xaver Loud"), names(kind, topic, "xav"));
        run(kind, room -> room.get(Participants.class).locked(banned).ban("Shouting"));
        assertEquals(List.of(), names(kind, topic, "xav"));
    }

    @ParameterizedTest
    @EnumSource
    void signsThatMeanSomethingToADatabaseNameNobody(Kind kind) {
        Topic topic = topic(kind, board(kind, "Signs"), "Percent", NOON.minusSeconds(60));
        says(kind, member(kind, "Wanda"), topic(kind, board(kind, "Signs elsewhere"), "There", NOON));
        assertEquals(List.of(), names(kind, topic, "%%"));
        assertEquals(List.of(), names(kind, topic, "__"));
    }

    private void says(Kind kind, long member, Topic topic) {
        run(kind, room -> room.posts.record(new Poster(member, false), topic.getId(), "Here.", null, NOON));
    }

    private List<String> names(Kind kind, Topic topic, String typed) {
        return get(kind, room -> room.get(MentionNames.class).suggest(1, topic.getId(), typed)).stream()
                .map(MemberCard::displayName)
                .toList();
    }

    private long member(Kind kind, String name) {
        return get(kind, room -> room.get(Members.class)
                .join(name, EmailAddress.parse(UUID.randomUUID() + "@example.org"), Role.MEMBER, Locale.ENGLISH));
    }
}
