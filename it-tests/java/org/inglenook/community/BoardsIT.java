package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Mailbox;
import org.inglenook.it.Reader;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What members do on a topic's page with forms alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardsIT {

    private Reader owner;
    private String polled;
    private String asked;

    @BeforeAll
    void signIn() {
        owner = Reader.signedIn(Application.OWNER);
        polled = address("wild-plants-and-gardens", "north balcony");
        asked = address("ask-the-makers", "Tuesdays");
    }

    private String address(String board, String words) {
        return owner.get("/boards/" + board)
                .html()
                .select("ul.topics h2 a:contains(" + words + ")")
                .attr("href")
                .replaceFirst("^/our", "");
    }

    @Test
    void voteIsCastAndChangedWithoutScripts() {
        Reader.Page page = owner.get(polled);
        int before = page.html().select("#poll input[name=vote]").size();
        assertEquals(4, before, page::text);

        Reader.Page voted = vote(page, 0);
        assertEquals("your vote", mine(voted, 0), voted::text);

        Reader.Page changed = vote(owner.get(polled + "?poll=vote"), 2);
        assertEquals("", mine(changed, 0));
        assertEquals("your vote", mine(changed, 2));
    }

    private Reader.Page vote(Reader.Page form, int option) {
        Element choice = form.html().select("#poll input[name=vote]").get(option);
        Reader.Page cast = owner.submit(form, "pollForm", "cast", Map.of("vote", choice.val()));
        assertEquals(302, cast.status(), cast::text);
        return owner.follow(cast);
    }

    private static String mine(Reader.Page page, int option) {
        return page.html().select("#poll li").get(option).select(".role").text();
    }

    @Test
    void voteWithoutAChoiceIsToldWhatToDo() {
        Reader.Page refused = owner.submit(owner.get(polled + "?poll=vote"), "pollForm", "cast", Map.of("vote", ""));
        assertEquals(200, refused.status());
        assertTrue(refused.html().select("#problems").text().contains("Choose at least one"), refused::text);
    }

    @Test
    void signIsGivenAndTakenBackWithoutScripts() {
        Reader.Page page = owner.get(asked);
        int before = given(page, "heart-1");
        Reader.Page given = owner.follow(press(page, "heart-1"));
        assertEquals(before + 1, given(given, "heart-1"));
        assertEquals(before, given(owner.follow(press(given, "heart-1")), "heart-1"));
    }

    @Test
    void makerMarksAnotherReplyAsTheAnswerAndBack() {
        Reader.Page marked = owner.follow(press(owner.get(asked), "answer-4"));
        assertTrue(marked.html().select("#post-4 header").text().contains("Answered by the makers"), marked::text);
        assertTrue(owner.get("/boards/ask-the-makers").html().text().contains("Answered"));
        Reader.Page back = owner.follow(press(marked, "answer-2"));
        assertTrue(back.html().select("#post-2 header").text().contains("Answered by the makers"));
    }

    private Reader.Page press(Reader.Page page, String value) {
        assertEquals(
                1, page.html().select("button[name=mark][value=" + value + "]").size(), page::text);
        Reader.Page pressed = owner.submit(page, "marks", null, Map.of("mark", value));
        assertEquals(302, pressed.status(), pressed::text);
        return pressed;
    }

    private static int given(Reader.Page page, String value) {
        String number = page.html().select("button[value=" + value + "] .num").text();
        return number.isEmpty() ? 0 : Integer.parseInt(number);
    }

    @Test
    void visitorWritesFirstAndIsAMemberOnceTheLinkIsFollowed() {
        String email = "writes.first@example.org";
        Reader visitor = new Reader();
        Reader.Page asking =
                visitor.submit(visitor.get(asked), "replyForm", "send", Map.of("text", "Why not on Mondays?"));
        assertEquals("Why not on Mondays?", typed(asking), asking::text);
        Map<String, String> program = Map.of("displayName", "x", "email", "program@example.org", "website", "x");
        assertEquals(302, visitor.submit(asking, "replyForm", "send", program).status());
        Map<String, String> person = Map.of("displayName", "Wilma First", "email", email);
        Reader.Page sent = visitor.submit(asking, "replyForm", "send", person);
        assertEquals(302, sent.status(), sent::text);

        Reader.Page link = visitor.get(Mailbox.link(Mailbox.awaitAfter(0, email)));
        assertEquals(0, Mailbox.count("program@example.org"), "it filled in what people don't see");
        assertTrue(link.html().select("main").text().contains("Why not on Mondays?"), link::text);
        assertEquals(302, visitor.get("/me/boards").status(), "a mail scanner that opens it lets nobody in");
        Reader.Page published = visitor.submit(link, "firstPost", "publish", Map.of());
        assertTrue(visitor.follow(published).text().contains("A moderator reads your reply first"));
        assertTrue(visitor.get("/me/boards").text().contains("Why not on Mondays?"));
        assertEquals(302, new Reader().get(link.response().uri().toString()).status(), "and it is there once");
    }

    @Test
    void whatWasTypedComesBackWhenTheSessionEndedMeanwhile() {
        Reader member = Reader.signedIn("elodie.marchand@courrier.example");
        Reader.Page page = member.get(asked);
        Map<String, String> words = Map.of("text", "Half an hour of typing");
        HttpRequest.Builder late = member.filledIn(page, "replyForm", "send", words);
        Reader stranger = new Reader();
        Reader.Page back = stranger.send(late.header("Sec-Fetch-Site", "same-origin"));
        assertEquals(200, back.status());
        assertTrue(back.html().select("#problems").text().contains("still here"), back::text);
        assertEquals("Half an hour of typing", typed(back));
        Reader.Page kept = stranger.submit(back, "replyForm", "signIn", Map.of());
        String signIn = kept.header("Location").orElseThrow();
        assertTrue(signIn.contains("draft"), signIn);
        String led = URI.create(signIn).getQuery().replaceFirst("^return=([^&]*).*", "$1");
        assertEquals("Half an hour of typing", typed(member.follow(member.get(led))));
    }

    private static String typed(Reader.Page page) {
        return page.html().select("#replyForm textarea").text();
    }

    @Test
    void sameRulesHoldOverTheApi() {
        int topic = Api.owner()
                .post("boards/ask-the-makers/topics", "{\"title\":\"Round or square?\",\"markdown\":\"You choose.\"}")
                .json()
                .getInt("id");
        Api.Answer held = Api.owner()
                .post("topics/" + topic + "/poll", "{\"question\":\"Which?\",\"options\":[\"Round\",\"Square\"]}");
        assertEquals(201, held.status(), held::text);
        int square = held.json().getJsonArray("options").getJsonObject(1).getInt("id");
        Api.Answer voted = Api.owner().put("topics/" + topic + "/poll/vote", "{\"options\":[" + square + "]}");
        assertEquals(1, voted.json().getInt("voters"), voted::text);
        assertEquals(
                200, Api.owner().post("topics/" + topic + "/poll/close", "").status());
        assertEquals(
                409,
                Api.owner()
                        .put("topics/" + topic + "/poll/vote", "{\"options\":[" + square + "]}")
                        .status());
        Api.owner().post("topics/" + topic + "/posts", "{\"markdown\":\"Square it is.\"}");
        assertEquals(
                204,
                Api.owner().put("topics/" + topic + "/answer", "{\"number\":2}").status());
        assertEquals(2, Api.owner().get("topics/" + topic).json().getInt("answer"));
        assertEquals(
                409,
                Api.owner()
                        .put("topics/" + topic + "/posts/2/reaction", "{\"kind\":\"heart\"}")
                        .status());
    }

    @Test
    void movedPostsAreFoundUnderEachOldAddress() {
        String topic = "/topics/" + started("Moved about") + "/moved-about";
        String other = "/topics/" + started("Another") + "/another";
        Reader.Page openedBefore = owner.get(topic);
        Reader.Page split = owner.submit(
                owner.get(topic + "/split?post=2"), "splitForm", "split", Map.of("title", "Apart", "tick", "2"));
        assertEquals(302, split.status(), split::text);
        Reader.Page moved = owner.get(topic + "/2");
        assertEquals(301, moved.status());
        assertTrue(moved.header("Location").orElseThrow().endsWith("/apart/1#post-1"));
        assertTrue(owner.get(topic).html().select(".moved").text().contains("Apart"));

        Reader.Page merged =
                owner.submit(owner.get(topic + "/moderate"), "mergeForm", "merge", Map.of("into", "/our" + other));
        assertEquals(302, merged.status(), merged::text);
        Reader.Page gone = owner.get(topic);
        assertEquals(301, gone.status());
        assertTrue(gone.header("Location").orElseThrow().endsWith(other + "/3#post-3"));
        Reader.Page late =
                owner.submit(openedBefore, "replyForm", "send", Map.of("text", "Typed before it was merged"));
        assertTrue(late.header("Location").orElse("").endsWith(other + "/4#post-4"), late::text);
        String id = topic.split("/")[2];
        Reader.Page marked = owner.submit(openedBefore, "marks", null, Map.of("mark", "none-1"));
        assertTrue(marked.header("Location").orElse("").endsWith(other + "/3#post-3"), marked::text);
        assertEquals(308, Api.owner().get("topics/" + id).status());
        assertTrue(Api.owner()
                .post("topics/" + id + "/posts", "{\"markdown\":\"And again\"}")
                .header("Location")
                .orElse("")
                .endsWith("/topics/" + other.split("/")[2] + "/posts"));
        assertEquals(301, owner.get("/feeds/topics/" + id + ".atom").status());
    }

    private static int started(String title) {
        int topic = Api.owner()
                .post("boards/ask-the-makers/topics", "{\"title\":\"" + title + "\",\"markdown\":\"It begins.\"}")
                .json()
                .getInt("id");
        Api.owner().post("topics/" + topic + "/posts", "{\"markdown\":\"A reply.\"}");
        return topic;
    }
}
