package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Subject;
import org.inglenook.platform.SubjectSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuestionsTest extends OnBothDatabases {

    private static final String CLAIM = "claim:12";

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private final List<Mail> sent = new ArrayList<>();
    private long owner;
    private long member;

    QuestionsTest() {
        super("Question", "HeldPost", "Participant", "Post", "Topic", "Board", "Member");
    }

    @BeforeEach
    void furnish() {
        clock.set("2026-11-21T10:00:00Z");
        sent.clear();
        database.run(em -> {
            Members members = room(em).get(Members.class);
            owner = members.join("Martin", EmailAddress.parse("martin@example.org"), Role.OWNER, Locale.ENGLISH);
            member = members.join("Hettie", EmailAddress.parse("hettie@example.org"), Role.MEMBER, Locale.ENGLISH);
            room(em).get(Boards.class).make("Ask the makers", "Questions", Starters.MEMBERS);
            room(em).get(Boards.class).make("Slow mornings", "Else", Starters.MEMBERS);
            room(em).get(Boards.class).takeQuestions("ask-the-makers");
            room(em).get(Rules.class).screen(FirstPosts.NONE, "", "");
        });
    }

    @Test
    void visitorsQuestionWaitsAndIsPublicWithItsAnswerAndTheTimeItTook() {
        long id = held("Which mill is it?\nI have been there.", "ruth@example.org");
        assertEquals(List.of(), about());
        assertEquals("martin@example.org", sent.get(0).to());

        clock.advance(Duration.ofHours(3));
        database.run(em -> questions(em).answer(new Poster(owner, true), id, null, "The one at *Hautes-Bories*."));
        AnsweredTopic row = about().get(0);
        assertEquals("Which mill is it?", row.topic().getTitle());
        assertEquals(Poster.VISITOR, row.topic().getAuthorId());
        assertEquals(
                Duration.ofHours(3),
                Duration.between(row.topic().getCreatedAt(), row.answer().getCreatedAt()));
        assertTrue(row.answer().getHtml().contains("<em>Hautes-Bories</em>"));
        assertEquals("ruth@example.org", sent.get(1).to());
        assertTrue(sent.get(1).text().contains(row.topic().getAddress()));
        assertEquals(
                "", database.inTransaction(em -> em.find(Question.class, id).getEmail()));
        assertEquals(List.of(), database.inTransaction(em -> questions(em).waiting(9)));
    }

    @Test
    void questionIsDecidedOnce() {
        long id = held("Which mill is it?", "");
        database.run(em -> questions(em).decline(new Poster(owner, true), id));
        assertEquals(
                "community.question.error.decided",
                assertThrows(
                                DomainException.class,
                                () -> database.run(
                                        em -> questions(em).answer(new Poster(owner, true), id, null, "Late")))
                        .key());
        assertEquals(List.of(), about());
    }

    @Test
    void membersQuestionIsATopicAtOnceOnTheChosenBoard() {
        Optional<Topic> topic =
                database.inTransaction(em -> questions(em).ask(new Poster(member, false), CLAIM, "Which mill is it?"));
        assertEquals(CLAIM, topic.orElseThrow().getSubject());
        assertNull(about().get(0).answer());

        clock.advance(Duration.ofMinutes(5));
        reply(member, "Nobody knows?");
        assertNull(about().get(0).answer(), "another member is not the shop");
        reply(owner, "Hautes-Bories.");
        assertTrue(about().get(0).answer().getHtml().contains("Hautes-Bories"));
    }

    @Test
    void onlyWhatThePublicSeesIsAskedAbout() {
        for (String reference : new String[] {"claim:13", "claim:", "order:12", "12", null}) {
            assertThrows(
                    DomainException.class,
                    () -> database.run(em -> questions(em).hold(reference, "Why?", "", Locale.ENGLISH, "192.0.2.1")),
                    reference);
        }
    }

    @Test
    void emptyQuestionsAndUnreadableAddressesAreRefusedInWords() {
        assertEquals(
                Optional.of("question"),
                assertThrows(DomainException.class, () -> held("  ", "")).field());
        assertThrows(DomainException.class, () -> held("Why?", "nobody"));
        assertThrows(DomainException.class, () -> held("x".repeat(2001), ""));
    }

    private void reply(long by, String text) {
        long topic = about().get(0).topic().getId();
        database.run(em -> room(em).get(Posts.class).reply(new Poster(by, by == owner), topic, text, null));
    }

    private long held(String text, String email) {
        return database.inTransaction(em -> questions(em)
                .hold(CLAIM, text, email, Locale.ENGLISH, "192.0.2.1")
                .getId());
    }

    private List<AnsweredTopic> about() {
        return database.inTransaction(em -> questions(em).about(CLAIM, 9));
    }

    private Questions questions(EntityManager em) {
        return room(em).get(Questions.class);
    }

    private Wiring room(EntityManager em) {
        SubjectSource claims = new SubjectSource() {
            @Override
            public String kind() {
                return "claim";
            }

            @Override
            public Optional<Subject> find(long id) {
                return id == 12
                        ? Optional.of(new Subject("Olive oil from one mill", "/values/olive"))
                        : Optional.empty();
            }
        };
        return new Wiring(em, clock)
                .all(SubjectSource.class, List.of(claims))
                .with(RateLimiter.class, new RateLimiter() {
                    @Override
                    public void check(String what, String who) {
                        // These tests are about other rules.
                    }
                })
                .with(Outbox.class, new Outbox() {
                    @Override
                    public void send(Mail mail) {
                        sent.add(mail);
                    }
                });
    }
}
