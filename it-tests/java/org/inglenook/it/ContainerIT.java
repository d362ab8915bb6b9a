package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.NewTopic;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.Starters;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.identity.Session;
import org.inglenook.identity.Sessions;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Job;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.ShopProfiles;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The built WAR within the container: what transactions, events and jobs do there and nowhere else. It comes first, since its own
 * server's start leaves half the machine to the start of the one that the others share.
 */
@Order(1)
@Tag("once")
@ExtendWith(ArquillianExtension.class)
class ContainerIT {

    private static final CompletableFuture<Long> RAN = new CompletableFuture<>();

    @Inject
    ShopProfiles profiles;

    @Inject
    Jobs jobs;

    @Inject
    Members members;

    @Inject
    Sessions sessions;

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    HttpServletRequest request;

    @PersistenceContext
    EntityManager em;

    @Deployment
    static WebArchive war() throws IOException {
        Application.startAhead();
        Application.empty(Path.of("target", "it", "arquillian"));
        Application.empty(Path.of("target", "it", "arquillian-server"));
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("inglenook.war")))
                .addClasses(Counting.class, Statements.class);
    }

    @Test
    void aRuleThatSaysNoRollsTheWholeChangeBack() {
        String before = profiles.current().getName();
        assertThrows(
                DomainException.class,
                () -> profiles.change(profile -> {
                    profile.signAs("Somebody else");
                    profile.describe("Another name", "", profile.getLanguage(), profile.getTimeZone());
                    throw new DomainException(DomainException.Kind.INVALID, "platform.error.conflict");
                }));
        assertEquals(before, profiles.current().getName());
    }

    @Test
    void aJobRunsAfterItsTransactionHasCommitted() throws Exception {
        long id = jobs.start(Counting.KIND, "three");
        assertEquals(id, RAN.get(60, TimeUnit.SECONDS));
        assertTrue(jobs.find(id).map(Job::getTotal).orElse(0) == 3);
    }

    @Test
    void pageOfABoardOrTopicAsksTheSameOfTheDatabaseHoweverMuchThereIs() throws Exception {
        long maker = members.join("Hettie", new EmailAddress("hettie@example.org"), Role.OWNER, Locale.ENGLISH);
        String session = sessions.open(maker, Session.Way.LINK, "a test");
        Poster poster = new Poster(maker, true);
        Instant begin = Instant.now().minus(Duration.ofDays(1));
        Board board = boards.make("Knots", "All about string.", Starters.MEMBERS);
        Topic few = talk(board, poster, begin, 2);
        String small = "topics/" + few.getId() + "/" + few.getSlug();
        try (Statements statements = new Statements(em, here())) {
            List<String> boardsOnce = statements.of("boards", "nobody");
            List<String> boardOnce = statements.of("boards/knots", "nobody");
            List<String> topicOnce = statements.of(small, "nobody");

            Topic many = talk(board, poster, begin, 90);
            for (int more = 0; more < 60; more++) {
                talk(board, poster, begin, 1);
            }
            boards.make("Rope", "All about rope.", Starters.MEMBERS);
            String large = "topics/" + many.getId() + "/" + many.getSlug();
            assertConstant(boardsOnce, statements.of("boards", "nobody"));
            assertConstant(boardOnce, statements.of("boards/knots", "nobody"));
            assertConstant(topicOnce, statements.of(large, "nobody"));
            assertConstant(topicOnce, statements.of(large + "/50", "nobody"));
            assertConstant(topicOnce, statements.of(large + "/91", "nobody"));
            assertFalse(topicOnce.isEmpty(), "what pages ask is seen at all");
            assertTrue(topicOnce.size() <= 6, () -> String.join("\n", topicOnce));
            // Who it is, what they gave, read, watch and were writing; and what they wish, until the teller of news
            // gave them a watch.
            for (String path : List.of(small, large, large + "/50", large + "/91")) {
                List<String> member = statements.of(path, session);
                assertTrue(member.size() <= topicOnce.size() + 6, () -> path + "\n" + String.join("\n", member));
            }
        }
    }

    private URI here() {
        return URI.create("http://127.0.0.1:" + request.getLocalPort() + request.getContextPath() + "/");
    }

    private Topic talk(Board board, Poster poster, Instant begin, int replies) {
        Topic topic = topics.record(poster, new NewTopic(board.getSlug(), "A knot", "Which one?", null), begin);
        for (int reply = 1; reply <= replies; reply++) {
            posts.record(
                    poster, topic.getId(), "This one, said for the " + reply + ". time", 1, begin.plusSeconds(reply));
        }
        return topic;
    }

    private static void assertConstant(List<String> once, List<String> now) {
        assertEquals(String.join("\n", once), String.join("\n", now));
    }

    /** A job that counts to three. */
    @jakarta.enterprise.context.ApplicationScoped
    public static class Counting implements JobRunner {

        static final String KIND = "counting";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void run(JobRun run) {
            for (int step = 1; step <= 3; step++) {
                run.progress(step, 3);
            }
            RAN.complete(run.jobId());
        }
    }
}
