package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inglenook.it.Reader.Page;
import org.inglenook.platform.web.Problem;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, what a page says of itself to browsers, and who may keep a copy. */
class DoorsIT {

    private static final String MEMBER = "elodie.marchand@courrier.example";

    @Test
    void aLinkByMailLetsAMemberInOnce() {
        Reader member = new Reader();
        String link = linkFor(member, MEMBER);
        assertEquals(200, member.get(link).status(), "a mail scanner that opens it");
        Page asked = member.get(link);
        Page entered = member.submit(asked, "follow", "enter", Map.of());
        assertEquals(302, entered.status());
        String cookie = entered.header("Set-Cookie").orElseThrow();
        assertTrue(cookie.contains("HttpOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/our"), cookie);
        assertEquals(200, member.get("/me").status());

        Reader second = new Reader();
        assertEquals(410, second.get(link).status());
        Page late = second.submit(asked, "follow", "enter", Map.of());
        assertNotEquals(302, late.status());
        assertEquals("", second.cookie());
    }

    @Test
    void whetherAnAddressIsKnownIsNotSaid() {
        Page known = ask(new Reader(), MEMBER);
        Page unknown = ask(new Reader(), "nobody.we.know@example.org");
        assertEquals(302, known.status());
        assertEquals(known.status(), unknown.status());
        assertEquals(known.header("Location"), unknown.header("Location"));
        assertEquals(known.text(), unknown.text());
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        Reader member = Reader.signedIn(MEMBER);
        String before = member.cookie();
        Page out = member.submit(member.get("/sign-out"), "signOut", "here", Map.of());
        assertEquals(302, out.status());
        assertEquals("", member.cookie());
        Reader thief = new Reader();
        thief.carry(before);
        assertEquals(302, thief.get("/me").status());
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        Reader member = Reader.signedIn(MEMBER);
        Page form = member.get("/sign-out");
        for (Map.Entry<String, String> said : Map.of(
                        "Origin", "https://elsewhere.example", "Sec-Fetch-Site", "cross-site")
                .entrySet()) {
            HttpRequest.Builder forged =
                    member.filledIn(form, "signOut", "here", Map.of()).header(said.getKey(), said.getValue());
            assertEquals(403, member.send(forged).status(), said.toString());
        }
        assertEquals(200, member.get("/me").status(), "still signed in");
    }

    @Test
    void aFormWithoutOurTokenOrWithAnothersIsRefused() {
        Reader member = Reader.signedIn(MEMBER);
        Page form = member.get("/sign-out");
        assertEquals(
                403, member.submit(form, "signOut", "here", Map.of("token", "")).status());
        Page strangers = new Reader().get("/sign-in");
        String theirs = strangers.html().select("#signIn input[name=token]").val();
        assertFalse(theirs.isEmpty());
        assertEquals(
                403,
                member.submit(form, "signOut", "here", Map.of("token", theirs)).status());
    }

    @Test
    void aFormForFilesThatComesWithoutPartsIsNotOurFault() {
        Reader member = Reader.signedIn(MEMBER);
        Element form = member.get("/topics/new").html().selectFirst("form[enctype^=multipart/]");
        Map<String, String> fields = form.select("input[type=hidden], input[type=submit], button[name]").stream()
                .collect(Collectors.toMap(field -> field.attr("name"), Element::val, (one, other) -> one));
        Page answer = member.send(member.posting(form.attr("action"), fields));
        assertEquals(400, answer.status());
        assertTrue(answer.html().selectFirst("h1").hasText());
    }

    @Test
    void whatWasTakenAwayIsToldWithItsReason() {
        Reader reader = new Reader();
        int hidden = IntStream.rangeClosed(1, 50)
                .filter(id -> reader.get("/api/v1/topics/" + id).status() == 410)
                .findFirst()
                .orElseThrow();
        Page gone = reader.get("/topics/" + hidden + "/x/1/history");
        assertEquals(410, gone.status());
        assertEquals("This is no longer here.", gone.html().select("h1").text());
        String sentence = gone.html().select("main").text();
        assertTrue(sentence.matches(".*Reason: \\p{Lu}.*"), sentence);
    }

    @Test
    void aBrowsersSessionAloneChangesNothingOverTheApi() {
        Reader member = Reader.signedIn(MEMBER);
        Page refused = member.send(member.posting("/api/v1/preview", Map.of("markdown", "x")));
        assertEquals(403, refused.status());
        assertEquals(
                Problem.MEDIA_TYPE, refused.header("Content-Type").orElse("").replaceAll(";.*", ""));
        assertTrue(refused.text().contains("\"status\":403"), refused.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/story", "/boards", "/no-such-page", "/sign-in", "/studio", "/api/v1/story", "/api/v1/notes"})
    void everyAnswerTellsBrowsersWhatItMayDo(String path) {
        Page page = new Reader().get(path);
        String policy = page.header("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && !policy.contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors"), policy);
        assertEquals(Optional.of("nosniff"), page.header("X-Content-Type-Options"));
        assertTrue(page.header("Referrer-Policy").isPresent());
        assertTrue(page.header("Permissions-Policy").isPresent());
        assertEquals(Optional.empty(), page.header("X-Powered-By"));
        assertEquals(Optional.empty(), page.header("Server"));
        assertEquals(Optional.empty(), page.header("Set-Cookie"));
    }

    @Test
    void aPublicPageIsSentAgainOnlyWhenItHasChanged() {
        String path = newTopic();
        Reader reader = new Reader();
        Page first = reader.get(path);
        String tag = first.header("ETag").orElseThrow();
        assertTrue(first.header("Cache-Control").orElse("").contains("must-revalidate"));
        Page same = reader.get(path, "If-None-Match", tag);
        assertEquals(304, same.status());
        assertEquals("", same.text());

        reply(path, "A reply that changes the page");
        Page changed = reader.get(path, "If-None-Match", tag);
        assertEquals(200, changed.status());
        assertNotEquals(Optional.of(tag), changed.header("ETag"));
        assertTrue(changed.text().contains("A reply that changes the page"));
    }

    @Test
    void whatASignedInReaderSeesIsKeptByNobody() {
        String path = newTopic();
        new Reader().get(path);
        Page page = Reader.signedIn(MEMBER).get(path);
        assertEquals(Optional.of("private, no-store"), page.header("Cache-Control"));
        assertEquals(Optional.empty(), page.header("ETag"));
        assertNotEquals(new Reader().get(path).text(), page.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/story/story.xhtml",
                "/community/topic.xhtml",
                "/notes/desk.xhtml",
                "/notes/note.xhtml",
                "/notes/note.xhtml;x=1",
                "/notes//desk.xhtml",
                "/WEB-INF/web.xml",
                "/WEB-INF/templates/page.xhtml"
            })
    void noAddressNamesAFileOfOurs(String path) {
        assertEquals(404, new Reader().get(path).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/studio", "/studio/desk", "/studio/settings", "/studio/tokens", "/me"})
    void whoIsNotSignedInIsAskedToAndLedBack(String path) {
        Page sent = new Reader().get(path);
        assertEquals(302, sent.status());
        URI to = URI.create(sent.header("Location").orElseThrow());
        assertEquals("/our/sign-in", to.getPath());
        assertEquals("return=" + path, to.getQuery());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormThatIsTooLargeIsAnsweredWithWhatToDo(boolean announced) {
        byte[] form = ("--x\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\r\n"
                        + "a".repeat(26_300_000) + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        HttpRequest.BodyPublisher body = announced
                ? HttpRequest.BodyPublishers.ofByteArray(form)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form));
        Page refused = Reader.signedIn(Application.OWNER)
                .send(Reader.request("/studio/story")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(body));
        assertEquals(413, refused.status());
        String said = refused.html().getElementById("main").text();
        assertTrue(said.contains("larger than 26 MB") && said.contains("choose a smaller file"), said);
    }

    @Test
    void aFormOfTooManyWordsIsAnsweredWithWhatToDo() {
        Reader member = Reader.signedIn(MEMBER);
        Page form = member.get("/sign-out");
        Page refused = member.submit(form, "signOut", "here", Map.of("words", "a".repeat(2_200_000)));
        assertEquals(413, refused.status());
        String said = refused.html().getElementById("main").text();
        assertTrue(said.contains("2 Mo") && said.contains("raccourcissez le texte"), said);
        assertEquals(200, member.get("/me").status(), "nothing of it was done");
    }

    @Test
    void theStudioIsNotForMembers() {
        Reader member = Reader.signedIn(MEMBER);
        for (String path : List.of("/studio", "/studio/desk", "/studio//desk", "/studio/../studio/inbox")) {
            assertTrue(List.of(403, 404).contains(member.get(path).status()), path);
        }
    }

    private static Page ask(Reader reader, String email) {
        return reader.submit(reader.get("/sign-in"), "signIn", "enter", Map.of("email", email));
    }

    private static String linkFor(Reader reader, String email) {
        int seen = Mailbox.count(email);
        ask(reader, email);
        return Mailbox.link(Mailbox.awaitAfter(seen, email));
    }

    private static String newTopic() {
        String asked = Json.createObjectBuilder()
                .add("title", "A page to be kept")
                .add("markdown", "Some words.")
                .build()
                .toString();
        Api.Answer made = Api.owner().post("boards/slow-mornings/topics", asked);
        assertEquals(201, made.status(), made.text());
        return URI.create(made.json().getString("url")).getPath();
    }

    private static void reply(String path, String words) {
        String topic = path.replaceAll("^.*/topics/(\\d+).*$", "$1");
        Api.Answer said = Api.owner()
                .post(
                        "topics/" + topic + "/posts",
                        Json.createObjectBuilder()
                                .add("markdown", words)
                                .build()
                                .toString());
        assertEquals(201, said.status(), said.text());
    }
}
