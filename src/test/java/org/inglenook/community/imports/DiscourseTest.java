package org.inglenook.community.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscourseTest {

    /** As its command writes it: all in one object. */
    private static final String EXPORT = """
            {"groups":[],"categories":[
              {"id":5,"name":"Scents","slug":"scents","description":"What <b>smells</b> good","parent_category_id":null,"permissions_params":{}},
              {"id":6,"name":"Figs","parent_category_id":5,"permissions_params":{"everyone":1}},
              {"id":7,"name":"Staff","permissions_params":{"staff":1}}],
             "topics":[{"id":70,"title":"Which scent next?","created_at":"2021-05-01T10:00:00.123Z","category_id":6,"closed":true,"archived":false,"archetype":"regular","posts":[
               {"id":700,"user_id":2,"post_number":1,"raw":"Vote, *please*.\\n\\n[poll type=regular]\\n* Fig\\n* Mint\\n[/poll]","created_at":"2021-05-01T10:00:00.123Z","reply_to_post_number":null,"hidden":false},
               {"id":701,"user_id":3,"post_number":2,"raw":"[quote=\\"ana, post:1, topic:70, full:true\\"]\\nVote, *please*.\\n[/quote]\\n\\nFig!","created_at":"2021-05-01T11:00:00.000Z","reply_to_post_number":1,"hidden":false},
               {"id":702,"user_id":3,"post_number":3,"raw":"Buy","created_at":"2021-05-01T11:00:00.000Z","hidden":true}]},
              {"id":71,"title":"Between us","category_id":null,"archetype":"private_message","posts":[{"user_id":2,"post_number":1,"raw":"Psst"}]}],
             "users":[{"id":2,"email":"ana@example.org","username":"ana","name":"Ana A.","created_at":"2020-01-01T00:00:00.000Z","active":true},
              {"id":3,"email":"ben@example.org","username":"ben","name":null,"created_at":"2020-02-01T00:00:00.000Z","active":false},
              {"id":9,"email":"silent@example.org","username":"silent","name":"","created_at":"2020-02-01T00:00:00.000Z","active":true}]}
            """;

    /** As its API answers, one after the other, with what goes wrong on the way between. */
    private static final String ANSWERS = """
            {"category_list":{"can_create_category":false,"categories":[{"id":5,"name":"Scents","description":null,"read_restricted":false,
              "subcategory_list":[{"id":8,"name":"Inner","parent_category_id":5,"read_restricted":true}]}]}}
            <html>Too many requests</html>
            {"errors":["broken", }
            {"post_stream":{"posts":[
               {"id":1,"name":"","username":"ana","user_id":2,"created_at":"2022-01-01T00:00:00.000Z","cooked":"<p>x</p>","raw":"[poll name=next type=multiple max=2]\\n* Fig\\n* Mint\\n[/poll]","post_number":1,"post_type":1,
                "polls":[{"name":"next","type":"multiple","max":2,"title":"Next?","close":"2023-01-01T00:00:00.000Z","voters":3,"options":[{"id":"f","html":"Fig &amp; co","votes":3},{"id":"m","html":"Mint","votes":1}]}]},
               {"id":2,"name":"Ben","username":"ben","user_id":3,"created_at":"2022-01-02T00:00:00.000Z","cooked":"<p>Only <em>this</em></p>","post_number":2,"post_type":1,"accepted_answer":true,"actions_summary":[{"id":2,"count":4}]},
               {"id":3,"username":"mod","user_id":4,"created_at":"2022-01-02T00:00:00.000Z","cooked":"","post_number":3,"post_type":3,"action_code":"closed.enabled"}],"stream":[1,2,3,4]},
             "suggested_topics":[{"id":99,"title":"Other"}],"id":72,"title":"What next?","slug":"what-next","category_id":5,"pinned":true,"visible":true,"deleted_at":null,"archetype":"regular","closed":false}
            {"post_stream":{"posts":[{"id":4,"username":"cid","user_id":5,"created_at":"2022-01-03T00:00:00.000Z","cooked":"<p>y</p>","raw":"More","post_number":4,"post_type":1}]},"id":72}
            """;

    private static OldForum.Source text(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return () -> new ByteArrayInputStream(bytes);
    }

    @Test
    void anExportIsReadWhole() throws IOException {
        Gathered all = Gathered.from(text(EXPORT));
        assertEquals("discourse", all.forum.kind());
        assertEquals(
                List.of("5 Scents What smells good", "6 Scents – Figs "),
                all.boards.stream()
                        .map(board -> board.id() + " " + board.name() + " " + board.purpose())
                        .toList());
        assertEquals(List.of("2", "3"), all.members.stream().map(OldMember::id).toList());
        assertEquals("ana@example.org", all.member("2").email());
        assertEquals("", all.member("3").email());
        assertEquals("ben", all.member("3").name());
        assertTrue(all.topic("70").closed());
        assertEquals("6", all.topic("70").board());
        assertEquals(Instant.parse("2021-05-01T10:00:00.123Z"), all.post("70/1").at());
        assertEquals("70/1", all.post("70/2").replyTo());
        assertEquals(3, all.expected);
        assertEquals(
                List.of("board Staff RESTRICTED", "topic 71 HIDDEN", "poll 70 UNCOUNTED", "post 70/3 HIDDEN"),
                all.left);
        assertEquals("Vote, *please*.\n\n* Fig\n* Mint", all.markdown("70/1"));
        assertEquals(
                "> **ana** [#1](/our/topics/9/x/1#post-1)\n>\n> Vote, *please*.\n\nFig!",
                all.forum.markdown(
                        all.post("70/2").text(), post -> "70/1".equals(post) ? "/our/topics/9/x/1#post-1" : null));
    }

    @Test
    void answersOfTheApiAreReadOneAfterTheOther() throws IOException {
        Gathered all = Gathered.from(text(ANSWERS));
        assertEquals(List.of("5"), all.boards.stream().map(OldBoard::id).toList());
        assertEquals(List.of("line 4 BROKEN", "board Scents – Inner RESTRICTED", "post 72/2 LIKES"), all.left);
        assertEquals(1, all.topics.size());
        assertTrue(all.topic("72").pinned());
        assertEquals(
                List.of("72/1", "72/2", "72/4"),
                all.posts.stream().map(OldPost::id).toList());
        assertEquals("Only *this*", all.markdown("72/2"));
        assertEquals("Next?", all.markdown("72/1"));
        assertEquals(List.of("72 72/2"), all.answers);
        OldPoll poll = all.polls.get(0);
        assertEquals(2, poll.mostChoices());
        assertEquals("Fig & co", poll.options().get(0).words());
        assertEquals(3, poll.options().get(0).votes());
        assertEquals(Instant.parse("2023-01-01T00:00:00Z"), poll.closesAt());
        assertEquals("Ben", all.member("3").name());
    }

    private static String markdown(String raw) {
        return DiscourseText.markdown(raw, post -> null);
    }

    @Test
    void whatIsItsOwnBecomesOurs() {
        assertEquals(
                "See *a leaf* and ![x](https://f.example/x.png)",
                markdown("See ![a leaf|690x388](upload://abc.png) and ![x|10x10](https://f.example/x.png)"));
        assertEquals("*list.pdf*", markdown("[list.pdf|attachment](upload://z.pdf) (12.3 KB)"));
        assertEquals("It is ||mint||.", markdown("It is [spoiler]mint[/spoiler]."));
        assertEquals("::: spoiler More\n\nWords\n\n:::", markdown("[details=\"More\"]\n\nWords\n\n[/details]"));
        assertEquals(
                "On 2026-12-24 18:00 **then**\nsee",
                markdown("On [date=2026-12-24 time=18:00 timezone=\"Europe/Berlin\"] <b>then</b><br>see"));
    }

    @Test
    void quotesStandWithinQuotes() {
        String quoted = markdown("[quote=\"ana\"]Out[quote=\"ben, post:3, topic:4\"]In[/quote][/quote]So.");
        assertEquals(
                List.of("> **ana**", "> Out", "> > **ben**", "> > In", "So."),
                quoted.lines().filter(line -> line.matches(".*\\w.*")).toList());
        assertTrue(quoted.endsWith("In\n>\n\nSo.") || quoted.endsWith("In\n\nSo."), quoted);
    }

    @Test
    void codeStaysAsItIs() {
        String code = "Use `[quote]<b>` or\n\n```\n[spoiler]x[/spoiler] <br>\n```";
        assertEquals(code, markdown(code));
    }

    @Test
    void aTableIsReadAsJsonLinesAre() throws IOException {
        Gathered all = Gathered.from(text("""
                \ufeffrecord;id;board;topic;name;author;at;title;text;pinned;email
                board;b1;;;"Scents; and more";;;;;;
                topic;t1;b1;;;;;Next?;;yes;

                member;m1;;;"Ana ""A""\";;;;;;ana@example.org
                post;p1;;t1;;m1;2021-05-01T10:00:00Z;;"One,
                two";;
                """));
        assertEquals("json", all.forum.kind());
        assertEquals("Scents; and more", all.boards.get(0).name());
        assertTrue(all.topic("t1").pinned());
        assertFalse(all.topic("t1").closed());
        assertEquals("Ana \"A\"", all.member("m1").name());
        assertEquals("One,\ntwo", all.post("p1").text());
    }
}
