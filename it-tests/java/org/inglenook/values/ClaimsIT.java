package org.inglenook.values;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.inglenook.it.Api;
import org.inglenook.it.Reader;
import org.junit.jupiter.api.Test;

/** A claim that changes after readers saw it. */
class ClaimsIT {

    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @Test
    void whatChangesOfAPublicClaimIsReadWithItsReason() {
        JsonObject claim = published("All our olive oil is cold pressed.");
        String path = "claims/" + claim.getInt("id");
        String statement = "Nine tenths of our olive oil are cold pressed.";
        String reason = "One mill of three was closed in spring.";
        JsonObject asked = Json.createObjectBuilder(body(statement))
                .add("version", claim.getInt("version"))
                .add("reason", reason)
                .build();
        assertEquals(statement, ok(owner.put(path, asked.toString())).getString("statement"));
        JsonObject seen = ok(stranger.get(path));
        assertEquals(statement, seen.getString("statement"));
        assertEquals("VALID", seen.getString("standing"));
        assertTrue(textOf(page(seen)).contains(statement));
        String changes = textOf(new Reader().get("/values/changes"));
        assertTrue(changes.contains(reason), changes);

        Api.Answer stale = owner.put(path, asked.toString());
        assertEquals(409, stale.status(), stale.text());
        assertEquals(statement, ok(stranger.get(path)).getString("statement"));
    }

    @Test
    void aWithdrawnClaimSaysSoToPeopleAndIsNoLongerSaidToMachines() {
        JsonObject claim = published("Our soap is certified by the Linden House.");
        String path = "claims/" + claim.getInt("id");
        String statement = claim.getString("statement");
        assertTrue(markup(page(claim)).contains(statement), "it is a certificate while it holds");
        assertTrue(markup(new Reader().get("/values")).contains(statement));

        Api.Answer silent = owner.post(path + "/withdraw", "{\"reason\": \" \"}");
        assertEquals(422, silent.status(), silent.text());
        String reason = "The Linden House has ended its programme.";
        JsonObject withdrawn = ok(owner.post(
                path + "/withdraw",
                Json.createObjectBuilder().add("reason", reason).build().toString()));
        assertEquals("WITHDRAWN", withdrawn.getString("standing"));
        assertEquals(reason, withdrawn.getString("withdrawnBecause"));
        assertEquals("WITHDRAWN", ok(stranger.get(path)).getString("standing"));

        Reader.Page page = page(withdrawn);
        assertEquals(200, page.status(), "whoever kept its address must be able to learn it");
        assertTrue(textOf(page).contains("We withdrew this claim on"), textOf(page));
        assertTrue(textOf(page).contains(reason), textOf(page));
        assertFalse(markup(page).contains("Certification"), markup(page));
        assertFalse(markup(new Reader().get("/values")).contains(statement));
        assertEquals(
                422, owner.post(path + "/withdraw", "{\"reason\": \"Again\"}").status());
    }

    @Test
    void aProductIsAnsweredWithWhatMayBeSaidOfItToday() {
        JsonObject claim = published("The linden bar is pressed by hand.", "IT-LINDEN");
        String path = "claims/" + claim.getInt("id");
        assertEquals(List.of(claim.getInt("id")), idsOf("it-linden"));
        assertEquals(List.of(), idsOf("IT-LIND"));

        JsonObject reviewed = ok(owner.post(path + "/review", "{\"next\": \"2098-05-01\", \"found\": \"The press\"}"));
        assertEquals("2098-05-01", reviewed.getString("reviewOn"));
        Api.Answer log = stranger.get("values/changes");
        assertEquals(
                "CLAIM_REVIEWED", ok(log).getJsonArray("items").getJsonObject(0).getString("kind"));
        ok(owner.post(path + "/withdraw", "{\"reason\": \"The press broke\"}"));
        assertEquals(List.of(), idsOf("IT-LINDEN"));
    }

    @Test
    void evidenceComesAndGoesOverHttp() {
        JsonObject claim = published("The press has a name.");
        String path = "claims/" + claim.getInt("id") + "/evidence";
        Api.Answer undated = owner.post(path, "{\"shows\": \"The maker\", \"person\": \"Ana Reis, smith\"}");
        assertEquals(422, undated.status(), undated.text());
        Api.Answer made = owner.post(
                path, "{\"shows\": \"The maker\", \"person\": \"Ana Reis, smith\", \"date\": \"2024-03-01\"}");
        assertEquals(201, made.status(), made.text());
        JsonObject witness = made.json().getJsonArray("evidence").getJsonObject(1);
        assertEquals("PERSON", witness.getString("kind"));
        assertTrue(textOf(page(claim)).contains("Ana Reis, smith"));

        JsonObject left = ok(owner.delete(path + "/" + witness.getInt("id")));
        assertEquals(1, left.getJsonArray("evidence").size());
        assertFalse(page(claim).html().select("main .evidence").first().text().contains("Ana Reis, smith"));
        assertEquals(404, owner.delete(path + "/" + witness.getInt("id")).status());
    }

    @Test
    void pictureBehindADraftIsNobodyElsesBusiness() {
        Api.Answer made =
                owner.post("claims", body("The press stands in the shed.").toString());
        String path = "claims/" + made.json().getInt("id");
        String files = path + "/evidence/files";
        upload(files + "?shows=The+press&date=2024-03-01&alt=A+press&name=press.png", "image/png", png());
        upload(
                files + "?shows=The+bill&date=2024-03-01&name=bill.pdf",
                "application/pdf",
                "%PDF-1.4".getBytes(US_ASCII));
        JsonObject picture =
                ok(owner.get(path)).getJsonArray("evidence").getJsonObject(0).getJsonObject("picture");
        String file = URI.create(picture.getString("url")).getPath();

        String bill =
                ok(owner.get(path)).getJsonArray("evidence").getJsonObject(1).getString("file");
        String document = URI.create(bill).getPath();

        assertEquals(404, new Reader().get(file).status());
        assertEquals(404, new Reader().get(document).status());
        assertEquals(404, stranger.get("pictures/" + picture.getInt("id")).status());
        assertEquals(200, owner.get("pictures/" + picture.getInt("id")).status());
        ok(owner.post(path + "/publish", null));
        assertEquals(200, new Reader().get(file).status());
        assertEquals(200, new Reader().get(document).status());
        assertEquals(200, stranger.get("pictures/" + picture.getInt("id")).status());
    }

    private void upload(String path, String type, byte[] file) {
        HttpRequest.Builder upload = HttpRequest.newBuilder(Api.address(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        Api.Answer shown = owner.send(upload, "POST", path);
        assertEquals(201, shown.status(), shown.text());
    }

    @Test
    void privatePageOfANoteLeadsToWhatMayBeSaidOfWhatWasOrdered() {
        String token =
                ok(owner.get("notes")).getJsonArray("items").getJsonObject(0).getString("token");
        List<String> led = new Reader()
                .get("/n/" + token)
                .html()
                .select("section[aria-labelledby=product-claims] a")
                .eachAttr("href");

        assertFalse(led.isEmpty());
        led.forEach(address -> assertEquals("VALID", standingOf(address), address));
    }

    private String standingOf(String address) {
        return owner.all("claims").stream()
                .filter(claim -> URI.create(claim.getString("url")).getPath().equals(address))
                .findFirst()
                .orElseThrow()
                .getString("standing");
    }

    @Test
    void anybodyAsksAndTheAnswerStandsUnderTheClaim() {
        JsonObject claim = published("The linden oil is pressed in Manosque.");
        String subject = "claim:" + claim.getInt("id");
        String words = "Who presses the linden oil?";
        String asked = Json.createObjectBuilder()
                .add("subject", subject)
                .add("text", words)
                .build()
                .toString();
        assertEquals(202, stranger.post("questions", asked).status());
        assertFalse(textOf(page(claim)).contains(words), "it waits for somebody of the shop");
        assertEquals(401, stranger.get("questions").status());
        JsonObject waiting = ok(owner.get("questions")).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(question -> question.getString("subject").equals(subject))
                .findFirst()
                .orElseThrow();

        String path = "questions/" + waiting.getInt("id") + "/answer";
        JsonObject answered = ok(owner.post(path, "{\"markdown\": \"The Vernets do.\"}"));
        String shown = textOf(page(claim));
        assertTrue(shown.contains(words) && shown.contains("The Vernets do."), shown);
        assertEquals(409, owner.post(path, "{\"markdown\": \"Again\"}").status());
        assertTopicIsAVisitorsAndLeadsBack(answered.getInt("topicId"), claim);
    }

    private void assertTopicIsAVisitorsAndLeadsBack(int id, JsonObject claim) {
        JsonObject topic = ok(stranger.get("topics/" + id));
        assertEquals("A visitor", topic.getJsonObject("author").getString("displayName"));
        assertFalse(topic.getJsonObject("author").containsKey("name"), "there is no such member");
        Reader.Page page = new Reader().get(URI.create(topic.getString("url")).getPath());
        String address = URI.create(claim.getString("url")).getPath();
        assertEquals(
                claim.getString("statement"),
                page.html().select("main h1 ~ p a[href=" + address + "]").text());
        assertEquals("A visitor", page.html().select("#post-1 .who").text());
        assertTrue(page.html().select("#post-1 .who a").isEmpty());
        assertTrue(markup(page).contains("{\"@type\":\"Person\",\"name\":\"A visitor\"}"), markup(page));
        Reader.Page board = new Reader().get("/boards/" + topic.getString("board"));
        assertTrue(textOf(board).contains("A visitor"), textOf(board));
    }

    @Test
    void onlyTheShopsOwnPagesMayReadItsClaims() {
        assertEquals(Optional.of("https://troisfiguiers.example"), readableFor("https://troisfiguiers.example"));
        assertEquals(Optional.empty(), readableFor("https://troisfiguiers.example.evil.example"));
        Reader.Page script = new Reader().get("/embed.js");
        assertEquals(200, script.status());
        assertTrue(script.text().contains("inglenook-claims"), script.text());
        assertTrue(script.text().contains("Un tiers le dit"), script.text());
    }

    @Test
    void piecesForTheShopsPagesAreWholeWithoutScriptAndReadableThereAlone() {
        published("The linden salve is stirred by hand.", "IT-SALVE");
        for (String piece : List.of("story", "values", "topics", "thanks", "claims?product=IT-SALVE")) {
            Reader.Page page = new Reader().get("/fragments/" + piece);
            assertEquals(200, page.status(), piece);
            assertTrue(page.header("Set-Cookie").isEmpty(), piece);
            assertEquals(1, page.html().select("body > .inglenook > section h2").size(), page.text());
            assertTrue(page.html().select("script, style, form, [style]").isEmpty(), page.text());
            page.html().select("a").forEach(link -> assertTrue(link.attr("href").startsWith("http"), link.toString()));
        }
        assertTrue(
                textOf(new Reader().get("/fragments/claims?product=it-salve")).contains("linden salve"));
        assertFalse(new Reader().get("/fragments/claims?product=other").text().contains("<section"));
        assertTrue(new Reader().get("/fragments/thanks?lang=de").text().contains("Danke für Ihre Bestellung"));
        assertEquals(404, new Reader().get("/fragments/topics?board=nowhere").status());
        assertEquals(404, new Reader().get("/frames/thanks").status());
        // Shops that other tests connected may show the frame too.
        List<String> allowed = ancestors("/frames/story");
        assertTrue(allowed.containsAll(List.of("'self'", "https://troisfiguiers.example")), allowed.toString());
        allowed.stream()
                .filter(origin -> !origin.equals("'self'"))
                .forEach(origin -> assertTrue(origin.matches("https?://[a-z0-9.:-]+"), origin));
        assertEquals(List.of("'self'"), ancestors("/story"));
    }

    private static List<String> ancestors(String path) {
        String policy = new Reader().get(path).header("Content-Security-Policy").orElseThrow();
        String all = policy.replaceFirst(".*frame-ancestors ([^;]*);.*", "$1");
        return List.of(all.split(" "));
    }

    private Optional<String> readableFor(String origin) {
        String path = "claims?product=TF-OS";
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.address(path)).header("Origin", origin);
        return stranger.send(request, "GET", path).header("Access-Control-Allow-Origin");
    }

    @Test
    void wordsAreCheckedWithoutKeepingThem() {
        String words = "{\"statement\": \"Our eco-friendly soap is carbon neutral\", \"language\": \"en\"}";
        JsonObject check = ok(owner.post("claim-checks", words));
        assertEquals(
                List.of("GENERIC", "NEUTRAL"),
                check.getJsonArray("remarks").getValuesAs(JsonObject.class).stream()
                        .map(remark -> remark.getString("rule"))
                        .toList());
        assertTrue(check.getString("note").contains("no legal advice"), check.toString());
        assertEquals(401, stranger.post("claim-checks", words).status());
    }

    private List<Integer> idsOf(String product) {
        return ok(stranger.get("claims?product=" + product))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(claim -> claim.getInt("id"))
                .toList();
    }

    private JsonObject published(String statement, String... products) {
        Api.Answer made = owner.post(
                "claims",
                Json.createObjectBuilder(body(statement))
                        .add("products", Json.createArrayBuilder(List.of(products)))
                        .build()
                        .toString());
        return published(made);
    }

    private JsonObject published(Api.Answer made) {
        assertEquals(201, made.status(), made.text());
        String path = "claims/" + made.json().getInt("id");
        JsonObjectBuilder evidence = Json.createObjectBuilder()
                .add("shows", "The certificate")
                .add("date", "2024-01-02")
                .add("text", "Number LH 7, in words.");
        Api.Answer shown = owner.post(path + "/evidence", evidence.build().toString());
        assertEquals(201, shown.status(), shown.text());
        return ok(owner.post(path + "/publish", null));
    }

    private JsonObject body(String statement) {
        int value = ok(stranger.get("values"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        return Json.createObjectBuilder()
                .add("valueId", value)
                .add("statement", statement)
                .add("scope", "All bars since 2024")
                .add("saysSo", "THIRD_PARTY")
                .add("verifier", "The Linden House")
                .add("certificateNumber", "LH 7")
                .add("validFrom", "2024-01-01")
                .add("validUntil", "2099-12-31")
                .add("responsible", "The makers")
                .build();
    }

    private static Reader.Page page(JsonObject claim) {
        return new Reader().get(URI.create(claim.getString("url")).getPath());
    }

    private static String textOf(Reader.Page page) {
        return page.html().text();
    }

    private static String markup(Reader.Page page) {
        return page.html().select("script[type=application/ld+json]").html();
    }

    private static byte[] png() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject ok(Api.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }
}
