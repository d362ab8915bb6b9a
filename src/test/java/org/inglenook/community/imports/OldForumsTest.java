package org.inglenook.community.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OldForumsTest {

    private static Gathered phpBb() throws IOException {
        return Gathered.from(() -> OldForumsTest.class.getResourceAsStream("/imports/phpbb-3.3.10.sql.gz"));
    }

    private static Gathered bbPress() throws IOException {
        return Gathered.from(() -> OldForumsTest.class.getResourceAsStream("/imports/bbpress-2.6.9.sql.gz"));
    }

    private static OldForum.Source text(String sql) {
        return () -> new ByteArrayInputStream(sql.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyRecordOfPhpBbIsTold() throws IOException {
        Gathered all = phpBb();
        assertEquals("phpbb", all.forum.kind());
        assertEquals(
                List.of("Board 11", "Board 12"),
                all.boards.stream().map(OldBoard::name).toList());
        assertEquals("A board about subject 11", all.boards.get(0).purpose());
        assertEquals(27, all.topics.size());
        assertEquals(226, all.posts.size());
        assertEquals(226, all.expected);
        assertEquals(165, all.members.size());
        assertEquals(List.of(), all.left);
    }

    @Test
    void everyRecordOfBbPressIsToldTheFirstPostsFirst() throws IOException {
        Gathered all = bbPress();
        assertEquals("bbpress", all.forum.kind());
        assertEquals(
                List.of("Board 11", "Board 12"),
                all.boards.stream().map(OldBoard::name).toList());
        assertEquals(26, all.topics.size());
        assertEquals(26 + 191, all.posts.size());
        assertTrue(all.posts.stream().limit(26).allMatch(post -> post.id().equals(post.topic())));
        assertEquals(
                "foo-base-build-stream-drag-and-false-777", all.topic("7343").slug());
        assertEquals(Instant.parse("2026-11-21T21:17:47Z"), all.post("201819").at());
        assertEquals("member0002@example.org", all.member("12").email());
        assertEquals("Member0002", all.member("12").name());
    }

    @Test
    void titlesOfPhpBbAreTextAndNoHtml() throws IOException {
        assertEquals(
                "Lavender & \"thyme\": what grows <here>?",
                phpBb().topic("21001").title());
    }

    @Test
    void whatWasFormattedInPhpBbIsFormattedTheSame() throws IOException {
        assertEquals("""
                Hello **everyone**, *slow* mornings :) under

                - mint
                - thyme
                - lemon balm

                1. one
                2. two

                [a garden](<https://example.org/garden?a=1&b=2>) and <https://example.org/plain>

                ```
                if (a < b && c > d) { return "x"; }
                ```""", phpBb().markdown("204149"));
    }

    @Test
    void aQuoteSaysWhoseWordsItHoldsAndOtherScriptsStayAsTheyWere() throws IOException {
        assertEquals("""
                > **Member0001**
                >
                > Hello **everyone**

                Thank you! Ünïcödé, 日本語, עברית, 🌿 and a wink ;)""", phpBb().markdown("204150"));
        assertEquals("""
                I would say **Fig**.

                > > nested
                >
                > inner

                outer answer""", phpBb().markdown("204153"));
    }

    @Test
    void coloursAreLeftOutAndPicturesOfOthersAreLinks() throws IOException {
        assertEquals("Big and green <https://example.org/pic.jpg>", phpBb().markdown("204151"));
    }

    @Test
    void paragraphsAreParagraphs() throws IOException {
        String text = phpBb().markdown("1041");
        assertTrue(text.contains("when size this. Textarea right"), text);
        assertTrue(text.contains("usage test.\n\nHttps index"), text);
        assertEquals(text, bbPress().markdown("1041"));
    }

    @Test
    void aQuotedPostIsLinkedToWhereItStandsNow() {
        String stored =
                "<r><QUOTE author=\"A_b\" post_id=\"7\" time=\"1\" user_id=\"2\"><s>[quote=A_b post_id=7]</s>Yes<e>[/quote]</e></QUOTE>\n1. No</r>";
        assertEquals("7", BbText.answered(stored));
        assertEquals(
                "> **A_b** [#3](/our/topics/9/x/3#post-3)\n>\n> Yes\n\n1\\. No",
                BbText.markdown(stored, id -> "7".equals(id) ? "/our/topics/9/x/3#post-3" : null));
    }

    @Test
    void spoilersStayHiddenAndLineEndsStay() {
        assertEquals(
                "One\\\ntwo\n\n::: spoiler The end\nShe **stays**.\n:::",
                BbText.markdown(
                        "<r>One<br/>\ntwo<SPOILER spoiler=\"The end\"><s>[spoiler=The end]</s>She <B><s>[b]</s>stays<e>[/b]</e></B>.<e>[/spoiler]</e></SPOILER></r>",
                        id -> null));
    }

    @Test
    void whatWordsWouldMeanInMarkdownTheyDoNotMean() {
        assertEquals(
                "\\*no\\* snake_case \\_x\\_ \\<b> \\&amp; \\[a\\](b) \\|\\|c\\|\\| https://x.example/a_b*c",
                ToMarkdown.escaped("*no* snake_case _x_ <b> &amp; [a](b) ||c|| https://x.example/a_b*c"));
        assertEquals("\\# one\\\n\\- two", HtmlText.markdown("# one\n- two", id -> null));
    }

    @Test
    void whatWasFormattedInWordPressIsFormattedTheSame() throws IOException {
        assertEquals("""
                Hello **everyone**, *slow* mornings. [a garden](<https://example.org/?a=1&b=2>)

                - mint
                - thyme""", bbPress().markdown("201818"));
        assertEquals("""
                > Hello everyone

                Ünïcödé 日本語 עברית 🌿 `if (a < b)`""", bbPress().markdown("201819"));
    }

    @Test
    void aPollComesWithItsVotes() throws IOException {
        Gathered all = Gathered.from(text("""
                INSERT INTO `x_topics` (`topic_id`,`forum_id`,`topic_title`,`topic_visibility`,`topic_status`,`topic_type`,`poll_title`,`poll_start`,`poll_length`,`poll_max_options`)
                 VALUES (5,1,'Scents',1,1,1,'Which &amp; why?',1000,60,2);
                INSERT INTO `x_poll_options` (`poll_option_id`,`topic_id`,`poll_option_text`,`poll_option_total`) VALUES (1,5,'<t>Fig</t>',2),(2,5,'Mint',1);
                INSERT INTO `x_poll_votes` (`topic_id`,`poll_option_id`,`vote_user_id`,`vote_user_ip`) VALUES (5,1,2,''),(5,1,3,''),(5,2,3,'');
                """));
        assertEquals(
                List.of(new OldPoll(
                        "5",
                        "Which & why?",
                        List.of(new OldPoll.Option("1", "Fig", 2), new OldPoll.Option("2", "Mint", 1)),
                        List.of(new OldPoll.Vote("1", "2"), new OldPoll.Vote("1", "3"), new OldPoll.Vote("2", "3")),
                        2,
                        Instant.ofEpochSecond(1060))),
                all.polls);
        assertTrue(all.topic("5").closed() && all.topic("5").pinned());
    }

    @Test
    void columnsAreKnownFromTheDefinitionToo() throws IOException {
        Gathered all = Gathered.from(text("""
                -- it's a dump; with a remark
                /*!40000 don't; mind */;
                CREATE TABLE `f_forums` (
                  `forum_id` int(8) NOT NULL DEFAULT '1;`x` ',
                  `forum_type` tinyint(4),
                  `forum_name` varchar(255),
                  `forum_password` varchar(255),
                  `forum_desc` text,
                  KEY `k` (`forum_id`)
                ) COMMENT='it''s; this';
                LOCK TABLES `f_forums` WRITE;
                INSERT INTO `f_forums` VALUES (1,1,'It\\'s \\"a\\"; (board)','','a\\nb''c'),(2,1,'Secret','hash',NULL);
                UNLOCK TABLES;
                """));
        assertEquals(List.of(new OldBoard("1", "It's \"a\"; (board)", "a b'c", "")), all.boards);
        assertEquals(List.of("board Secret PASSWORD"), all.left);
    }

    @Test
    void whatIsHiddenStaysBehindAndIsToldOf() throws IOException {
        Gathered all = Gathered.from(text("""
                INSERT INTO `p_topics` (`topic_id`,`forum_id`,`topic_title`,`topic_visibility`,`topic_status`) VALUES (1,1,'a',0,0),(2,1,'b',1,2),(3,1,'c',1,0);
                INSERT INTO `p_posts` (`post_id`,`topic_id`,`poster_id`,`post_text`,`post_visibility`,`post_username`) VALUES (1,3,1,'<t>x</t>',1,'Guest'),(2,3,9,'<t>y</t>',2,'');
                """));
        assertEquals(List.of("topic 1 HIDDEN", "topic 2 MOVED", "post 2 HIDDEN"), all.left);
        assertEquals("Guest", all.post("1").guest());
        assertEquals("", all.post("1").author());
    }

    @Test
    void whatIsNoForumIsNone() throws IOException {
        assertTrue(OldForums.of(text("Dear all, it's; nothing")).isEmpty());
    }
}
