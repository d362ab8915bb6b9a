package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.AwaitedMembers;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.Refusal;
import org.junit.jupiter.api.Test;

class ForumImportTest extends OnBothDatabases {

    private static final String SMALL = """
            INSERT INTO `f_forums` (`forum_id`,`forum_type`,`forum_name`,`forum_desc`,`forum_password`) VALUES (1,1,'Scents','About scents',''),(2,1,'Secret','','x');
            INSERT INTO `f_users` (`user_id`,`user_type`,`username`,`username_clean`,`user_email`,`user_regdate`) VALUES
             (2,0,'Ana','ana','Ana@example.org',1600000000),(3,0,'Ben','ben','ben@example.org',1600000000),(4,1,'Unproved','unproved','owner@example.org',1600000000),(5,0,'Silent','silent','silent@example.org',1600000000);
            INSERT INTO `f_topics` (`topic_id`,`forum_id`,`topic_title`,`topic_visibility`,`topic_status`,`topic_type`,`poll_title`,`poll_start`,`poll_length`,`poll_max_options`) VALUES
             (7,1,'Fig &amp; mint',1,1,1,'Which?',1700000000,0,1),(8,2,'Hidden',1,0,0,'',0,0,0);
            INSERT INTO `f_poll_options` (`poll_option_id`,`topic_id`,`poll_option_text`,`poll_option_total`) VALUES (1,7,'Fig',2),(2,7,'Mint',0);
            INSERT INTO `f_poll_votes` (`topic_id`,`poll_option_id`,`vote_user_id`) VALUES (7,1,2),(7,1,3);
            INSERT INTO `f_posts` (`post_id`,`topic_id`,`poster_id`,`post_text`,`post_visibility`,`post_username`,`post_time`) VALUES
             (70,7,2,'<t>First</t>',1,'',1700000000),
             (71,7,3,'<r><QUOTE author="Ana" post_id="70"><s>[quote]</s>First<e>[/quote]</e></QUOTE>@Ines Second</r>',1,'',1700000100),
             (72,7,1,'<t>Third</t>',1,'Guest',1700000200),(73,7,4,'<t>Fourth</t>',1,'',1700000300),(74,7,3,'<t></t>',1,'',1700000400),
             (80,8,2,'<t>In the secret board</t>',1,'',1700000000);
            """;

    private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");

    ForumImportTest() {
        super(
                "LeftOut",
                "Reaction",
                "Origin",
                "FilePiece",
                "ForumImport",
                "Job",
                "AwaitedMember",
                "Notification",
                "Watch",
                "ToldTopic",
                "NewsCursor",
                "PollVote",
                "PollOption",
                "Poll",
                "Post",
                "Topic",
                "Board",
                "OutboxMail",
                "Member");
    }

    private <T> T get(Function<Wiring, T> work) {
        return database.inTransaction(em -> work.apply(new Wiring(em, clock)));
    }

    private long bring(InputStream bytes) {
        return get(house -> {
            try {
                return house.get(ForumArrivals.class)
                        .bring("C:\\old\\dump.sql", 1, bytes)
                        .getId();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private long bring(String sql) {
        return bring(new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param steps after how many the run ends, once it knows how much there is: somebody stops it */
    private Run run(long id, int steps) {
        Run run = new Run(id, steps);
        get(house -> {
            try {
                house.get(ForumImportRunner.class).run(run);
            } catch (JobRun.Cancelled e) {
                assertTrue(run.cancelled());
            }
            return null;
        });
        return run;
    }

    private long count(String entity) {
        return database.inTransaction(em -> em.createQuery("select count(x) from " + entity + " x", Long.class)
                .getSingleResult());
    }

    private Topic topic(String forum, String oldId) {
        long id = get(house -> house.get(Origins.class)
                .find(forum, Origin.Kind.TOPIC, oldId)
                .orElseThrow()
                .ownId());
        return get(house -> house.get(Topics.class).find(id).orElseThrow().topic());
    }

    private Post post(Topic topic, int number) {
        return get(house -> house.get(Posts.class).get(topic.getId(), number));
    }

    @Test
    void aPhpBbIsTakenInWhole() {
        Run run = run(bring(ForumImportTest.class.getResourceAsStream("/imports/phpbb-3.3.10.sql.gz")), 1000);
        assertEquals(226, run.done);
        assertEquals(226, run.total);
        assertEquals(
                List.of(2L, 27L, 226L, 165L), List.of(count("Board"), count("Topic"), count("Post"), count("Member")));
        Topic lavender = topic("phpbb", "21001");
        assertEquals("Lavender & \"thyme\": what grows <here>?", lavender.getTitle());
        assertEquals(Instant.ofEpochSecond(1795295858), lavender.getCreatedAt());
        assertEquals(3, lavender.getPostCount());
        assertTrue(post(lavender, 2).getMarkdown().endsWith("Thank you! Ünïcödé, 日本語, עברית, 🌿 and a wink ;)"));
        ForumImport told = get(house -> house.get(ForumImports.class).recent().get(0));
        assertTrue(told.isFinished());
        assertEquals(226, told.getPosts());
        assertEquals(0, count("FilePiece") + count("LeftOut"));
    }

    @Test
    void whatWasStoppedGoesOnAndNothingComesTwice() {
        long first = bring(SMALL);
        run(first, 2);
        long before = count("Post");
        get(house -> {
            assertFalse(house.get(ForumImports.class).get(first).isFinished());
            house.get(Jobs.class)
                    .cancel(house.get(ForumImports.class).get(first).getJobId());
            return null;
        });
        run(bring(SMALL), 1000);
        assertTrue(before < count("Post"));
        database.run(em -> em.createQuery("delete from Job").executeUpdate());
        run(bring(SMALL), 1000);
        assertEquals(4, count("Post"));
        assertEquals(1, count("Topic"));
        assertEquals(1, count("Board"));
    }

    @Test
    void quotesLeadToWhereTheyStandAndPollsKeepTheirVotes() {
        run(bring(SMALL), 1000);
        Topic topic = topic("phpbb", "7");
        assertTrue(topic.isPinned() && topic.isClosed() && topic.isPolled());
        Post second = post(topic, 2);
        assertEquals(Integer.valueOf(1), second.getReplyTo());
        assertEquals(
                "> **Ana** [#1](/our" + topic.addressOf(1) + ")\n>\n> First\n\n@Ines Second", second.getMarkdown());
        PollResult poll = get(house -> house.get(Polls.class).find(topic).orElseThrow());
        assertEquals(
                List.of(2, 0), poll.options().stream().map(PollOption::getVotes).toList());
        assertEquals(2, poll.poll().getVoters());
        assertTrue(poll.poll().isOpen(clock.instant()));
        assertEquals(topic.addressOf(3), get(house -> house.get(Origins.class)
                .address("phpbb", Origin.Kind.POST, "72")
                .orElseThrow()));
    }

    @Test
    void votesOfWhichNobodyKnowsWhoGaveThemCloseThePoll() {
        run(bring(SMALL.replaceAll("(?m)^INSERT INTO `f_poll_votes`.*$", "")), 1000);
        PollResult poll =
                get(house -> house.get(Polls.class).find(topic("phpbb", "7")).orElseThrow());
        assertEquals(
                List.of(2, 0), poll.options().stream().map(PollOption::getVotes).toList());
        assertFalse(poll.poll().isOpen(clock.instant()));
    }

    @Test
    void whatStayedBehindIsToldWithTheReason() {
        long id = bring(SMALL);
        run(id, 1000);
        assertEquals(Map.of("PASSWORD", 1L, "EMPTY", 1L, "NO_BOARD", 1L), get(house -> house.get(ForumImports.class)
                .reasons(id)));
        assertEquals(List.of("Secret", "74", "80"), get(house -> house.get(ForumImports.class).left(id, 10).stream()
                .map(LeftOut::getOldId)
                .toList()));
    }

    @Test
    void aMemberIsFoundByTheirAddressAndNobodyElseCanBeWrittenTo() {
        long ana = get(house -> house.get(Members.class)
                .join("Ana M.", EmailAddress.parse("ana@example.org"), Role.MEMBER, Locale.ENGLISH));
        long owner = get(house -> house.get(Members.class)
                .join("Owner", EmailAddress.parse("owner@example.org"), Role.OWNER, Locale.ENGLISH));
        run(bring(SMALL), 1000);
        Topic topic = topic("phpbb", "7");
        assertTrue(post(topic, 4).getAuthorId() != owner);
        assertTrue(post(topic, 1).getAuthorId() != ana);
        long ben = post(topic, 2).getAuthorId();
        Optional<String> address = get(house -> house.get(Members.class).emailOf(ben));
        assertTrue(address.isEmpty());
        assertEquals(
                "Ben",
                get(house -> house.get(Members.class).card(ben).orElseThrow().displayName()));
        assertEquals(6, count("Member"));
        long same =
                get(house -> house.get(AwaitedMembers.class).memberFor("Other", "BEN@example.org", clock.instant()));
        assertEquals(ben, same);
        assertEquals(0, count("OutboxMail"));
    }

    @Test
    void whoHasAnAccountSaysWhetherItWasThey() {
        long ana = get(house -> house.get(Members.class)
                .join("Ana M.", EmailAddress.parse("ana@example.org"), Role.MEMBER, Locale.ENGLISH));
        long ben = get(house -> house.get(Members.class)
                .join("Benno", EmailAddress.parse("ben@example.org"), Role.MEMBER, Locale.ENGLISH));
        run(bring(SMALL), 1000);
        assertEquals(Optional.of(new EarlierSelf("Ana", 1)), get(house -> house.get(EarlierSelves.class)
                .of(ana)));
        database.run(em -> {
            EarlierSelves selves = new Wiring(em, clock).get(EarlierSelves.class);
            selves.takeOver(ana);
            selves.leave(ben);
        });
        Topic topic = topic("phpbb", "7");
        assertEquals(
                List.of(ana, ana), List.of(topic.getAuthorId(), post(topic, 1).getAuthorId()));
        assertTrue(post(topic, 2).getAuthorId() != ben);
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                get(house -> List.of(
                        house.get(EarlierSelves.class).of(ana),
                        house.get(EarlierSelves.class).of(ben))));
        assertEquals(Set.of(ana, post(topic, 2).getAuthorId()), Set.copyOf(database.inTransaction(em -> em.createQuery(
                        "select v.memberId from PollVote v", Long.class)
                .getResultList())));
        database.run(em -> em.createQuery("delete from Job").executeUpdate());
        run(bring(SMALL.replace("(70,7,2,", "(75,7,2,")), 1000);
        assertEquals(ana, post(topic("phpbb", "7"), 5).getAuthorId());
    }

    @Test
    void nobodyIsToldOfWhatCameThoughItIsYounger() {
        long ines = get(house -> house.get(Members.class)
                .join("Ines", EmailAddress.parse("ines@example.org"), Role.MEMBER, Locale.ENGLISH));
        clock.advance(Duration.ofDays(-4000));
        get(house -> house.get(NewsTeller.class).tell());
        clock.advance(Duration.ofDays(4000));
        run(bring(SMALL), 1000);
        get(house -> house.get(NewsTeller.class).tell());
        int unread = get(house -> house.get(Notifications.class).unread(ines));
        assertEquals(0, unread);
        assertEquals(0, count("Notification"));
        assertEquals(0, count("Watch"));
    }

    @Test
    void whatANodeLeavesBehindStaysForTheOneThatGoesOn() {
        long id = bring(SMALL);
        Run left = new Run(id, 2) {
            @Override
            public boolean cancelled() {
                if (super.cancelled()) {
                    throw new LeftBehind(id);
                }
                return false;
            }
        };
        get(house -> {
            ForumImportRunner runner = house.get(ForumImportRunner.class);
            return assertThrows(JobRun.LeftBehind.class, () -> runner.run(left));
        });
        assertEquals(1, count("FilePiece"));
        run(id, 1000);
        assertEquals(4, count("Post"));
        assertEquals(0, count("FilePiece"));
    }

    @Test
    void theExampleInTheDocumentationIsTakenIn() throws IOException {
        String page = Files.readString(Path.of("docs/import-boards.md"));
        int start = page.indexOf("```json\n") + 8;
        long id = bring(page.substring(start, page.indexOf("```", start)));
        run(id, 1000);
        Topic topic = topic("json", "t1");
        assertEquals("Which scent next?", topic.getTitle());
        assertEquals(3, topic.getPostCount());
        assertEquals("Vote, *please*. 🌿", post(topic, 1).getMarkdown());
        assertEquals(
                "> **Ana** [#1](/our" + topic.addressOf(1) + ")\n>\n> Vote\n\nFig!",
                post(topic, 2).getMarkdown());
        PollResult poll = get(house -> house.get(Polls.class).find(topic).orElseThrow());
        assertEquals(
                List.of(1, 1), poll.options().stream().map(PollOption::getVotes).toList());
        assertTrue(poll.poll().isOpen(clock.instant()));
        assertEquals(0, count("LeftOut"));
    }

    @Test
    void aDiscourseComesWithItsAnswersAndItsAddresses() {
        run(bring("""
                        {"category_list":{"categories":[{"id":5,"name":"Scents"}]}}
                        {"id":72,"title":"What next?","category_id":5,"post_stream":{"posts":[
                          {"username":"ana","user_id":2,"created_at":"2022-01-01T00:00:00.000Z","raw":"What?","post_number":1,"post_type":1},
                          {"username":"ben","user_id":3,"created_at":"2022-01-02T00:00:00.000Z","raw":"[quote=\\"ana, post:1, topic:72\\"]\\nWhat?\\n[/quote]\\nFig.","post_number":4,"post_type":1,"accepted_answer":true}]}}
                        """), 1000);
        Topic topic = topic("discourse", "72");
        assertEquals(Integer.valueOf(2), topic.getAnswer());
        assertEquals(
                "> **ana** [#1](/our" + topic.addressOf(1) + ")\n>\n> What?\n\nFig.",
                post(topic, 2).getMarkdown());
        assertEquals(Optional.of(topic.addressOf(2)), get(house -> house.get(Origins.class)
                .address("discourse", Origin.Kind.POST, "72/4")));
    }

    @Test
    void likesBecomeHeartsWhereTheOwnerOffersThem() {
        String liked = """
                {"category_list":{"categories":[{"id":5,"name":"Scents"}]}}
                {"id":72,"title":"What next?","category_id":5,"post_stream":{"posts":[
                  {"username":"ana","user_id":2,"created_at":"2022-01-01T00:00:00.000Z","raw":"What?","post_number":1,"actions_summary":[{"id":2,"count":2}]},
                  {"username":"ben","user_id":3,"created_at":"2022-01-02T00:00:00.000Z","raw":"Fig.","post_number":2,"actions_summary":[{"id":2,"count":1}]}]}}
                {"user_actions":[
                  {"action_type":1,"topic_id":72,"post_number":1,"acting_user_id":3,"acting_username":"ben","created_at":"2022-01-03T00:00:00.000Z"},
                  {"action_type":2,"topic_id":72,"post_number":1,"acting_user_id":4,"acting_username":"cleo","created_at":"2022-01-04T00:00:00.000Z"},
                  {"action_type":1,"topic_id":72,"post_number":1,"acting_user_id":2,"acting_username":"ana","created_at":"2022-01-04T00:00:00.000Z"},
                  {"action_type":5,"topic_id":72,"post_number":2,"acting_user_id":4,"created_at":"2022-01-04T00:00:00.000Z"}]}
                """;
        get(house -> {
            house.get(Reactions.class).offer(List.of(ReactionKind.THANKS));
            return null;
        });
        long unfit = bring(liked);
        run(unfit, 1000);
        assertEquals(
                Map.of("LIKES", 2L), get(house -> house.get(ForumImports.class).reasons(unfit)));
        assertEquals(0, count("Reaction"));
        get(house -> {
            house.get(Reactions.class).offer(List.of(ReactionKind.HEART));
            return null;
        });
        for (int twice = 0; twice < 2; twice++) {
            database.run(em -> em.createQuery("delete from Job").executeUpdate());
            long id = bring(liked);
            run(id, 1000);
            assertEquals(Map.of("LIKES", 1L), get(house -> house.get(ForumImports.class)
                    .reasons(id)));
            assertEquals(2, count("Reaction"));
        }
        Post first = post(topic("discourse", "72"), 1);
        assertEquals(2, first.getReactions().of(ReactionKind.HEART));
        assertEquals(Instant.parse("2022-01-03T00:00:00Z"), get(house -> house.get(Reactions.class)
                .on(first, null)
                .items()
                .get(0)
                .getCreatedAt()));
    }

    @Test
    void whatIsNoForumLeavesNothing() {
        DomainException refused = assertThrows(DomainException.class, () -> bring("Dear all"));
        assertEquals("community.import.error.unknown", refused.key());
        assertEquals(0, count("FilePiece") + count("ForumImport"));
    }

    @Test
    void aFileThatIsCutOffLeavesNothingAndSaysWhere() {
        long id = bring(SMALL.substring(0, SMALL.indexOf("(80,8,2")));
        assertEquals(new Refusal("community.import.error.cut", List.of("12", "f_posts")), refusal(id));
        assertEquals(0, count("Board") + count("Member") + count("FilePiece"));
    }

    @Test
    void aTableThatIsNeededAndPostsAreMissed() {
        assertEquals(
                List.of("users"),
                refusal(bring(SMALL.replaceAll("f_users", "f_others"))).args());
        database.run(em -> em.createQuery("delete from Job").executeUpdate());
        assertEquals(
                new Refusal("community.import.error.nothing", List.of("1", "2")),
                refusal(bring(SMALL.replace(",1,'',1700000", ",0,'',1700000").replace(",1,'Guest'", ",0,''"))));
        assertEquals(0, count("Board"));
    }

    @Test
    void anotherForumOfTheSameKindDoesNotPassForTheFirst() {
        run(bring(SMALL), 1000);
        database.run(em -> em.createQuery("delete from Job").executeUpdate());
        long before = count("Post");
        long id = bring(SMALL.replace("',17", "',16"));
        assertEquals("community.import.error.another", refusal(id).key());
        assertEquals(before, count("Post"));
    }

    private Refusal refusal(long id) {
        database.inTransaction(em -> {
            ForumImportRunner runner = new Wiring(em, clock).get(ForumImportRunner.class);
            return assertThrows(DomainException.class, () -> runner.run(new Run(id, 1000)));
        });
        return get(house -> house.get(ForumImports.class).get(id).getRefusal()).orElseThrow();
    }

    /** A try at the job of which no node knows. */
    private static class Run implements JobRun {
        private final long id;
        private final int steps;
        private int asked;
        private int done;
        private int total;

        private Run(long id, int steps) {
            this.id = id;
            this.steps = steps;
        }

        @Override
        public long jobId() {
            return id;
        }

        @Override
        public String payload() {
            return String.valueOf(id);
        }

        @Override
        public void progress(int nowDone, int ofAll) {
            done = nowDone;
            total = ofAll;
        }

        @Override
        public boolean cancelled() {
            asked += total > 0 ? 1 : 0;
            return asked > steps;
        }
    }
}
