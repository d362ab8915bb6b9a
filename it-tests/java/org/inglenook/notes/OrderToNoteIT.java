package org.inglenook.notes;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Chromium;
import org.inglenook.it.Reader;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.shop.Recorded;
import org.inglenook.shop.WooCommerceShop;
import org.junit.jupiter.api.Test;

/** From a shop's recorded order to the card in the parcel, and the page behind its code. */
class OrderToNoteIT {

    private static final String PAID = "13-order.created-20-processing";
    private static final String WORDS = "The loaf was still warm when we wrapped it, Ann.";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** The default of inglenook.rate.reply. */
    private static final int REPLIES_AT_ONCE = 5;

    private static final int GUESSES_AT_ONCE = 30;

    private final Api owner = Api.owner();

    @Test
    void aPaidOrdersNoteWaitsForItsWords() {
        JsonObject note = noteFor("waits", PAID);
        assertEquals("20", note.getString("orderNumber"));
        assertEquals("Ann Smith", note.getString("recipientName"));
        assertEquals("WAITING", note.getString("state"));
        assertTrue(note.getString("token").length() >= 22, "128 bits or more");
        JsonObject changed = reworded(note);
        assertEquals(WORDS, changed.getString("text"));
        assertEquals("WAITING", changed.getString("state"));
    }

    @Test
    void anApprovedNoteWaitsNoLonger() {
        int id = approved(noteFor("approved", PAID)).getInt("id");
        assertTrue(ids("notes?state=APPROVED").contains(id));
        assertFalse(ids("notes?state=WAITING").contains(id));
    }

    @Test
    void theDeskKeepsTheDraftOfWhatWaitsAndOnlyDrawsThatOfWhatIsApproved() {
        JsonObject note = noteFor("drafted", PAID);
        String path = "notes/" + note.getInt("id");
        JsonObject kept = drafted(path, "Dear Annie", WORDS);
        assertTrue(kept.getBoolean("saved"));
        assertTrue(kept.getString("svg").startsWith("<svg"), kept.getString("svg"));
        assertEquals(WORDS, kept.getString("text"));
        assertEquals(List.of(), kept.getJsonArray("problems"));
        assertEquals(WORDS, owner.get(path).json().getString("text"));
        assertEquals(200, owner.post(path + "/approve", null).status());

        JsonObject drawn = drafted(path, "Dear Annie", "Other words, still to be thought over.");
        assertFalse(drawn.getBoolean("saved"));
        assertEquals("Other words, still to be thought over.", drawn.getString("text"));
        assertNotEquals(kept.getString("svg"), drawn.getString("svg"));
        JsonObject after = owner.get(path).json();
        assertEquals("APPROVED", after.getString("state"), "looking takes no approval away");
        assertEquals(WORDS, after.getString("text"));
    }

    @Test
    void aDraftsCardTellsWhatForbidsToPrintIt() {
        String path = "notes/" + noteFor("drafted badly", PAID).getInt("id");
        JsonObject card = drafted(path, "", "Thank you, {firstNmae}.");
        assertTrue(card.getBoolean("saved"), "nothing is lost of what isn't finished");
        assertEquals(
                List.of("name", "sentence"),
                card.getJsonArray("problems").getValuesAs(JsonObject.class).stream()
                        .map(problem -> problem.getString("field"))
                        .toList());
    }

    @Test
    void approvedNotesArePrintedFourToASheetAndOneToAPage() throws IOException {
        JsonObject first = approved(noteFor("printed first", PAID));
        JsonObject second = approved(noteFor("printed second", PAID));
        for (PrintLayout layout : List.of(PrintLayout.A4_FOUR_UP, PrintLayout.A6_SINGLE)) {
            JsonObject sheet = printed(layout, first, second);
            assertEquals(2, sheet.getInt("cards"));
            Api.Answer pdf = owner.get("sheets/" + sheet.getInt("id") + "/pdf");
            assertEquals(200, pdf.status());
            assertEquals("application/pdf", pdf.header("Content-Type").orElse(""));
            try (PDDocument document = Loader.loadPDF(pdf.response().body())) {
                assertEquals(layout.pages(2), document.getNumberOfPages());
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertEquals(3, text.split(WORDS.replace(".", "\\."), -1).length, layout + ": " + text);
            }
        }
    }

    @Test
    void whoHasTheCodeReadsTheNoteAndNobodyFindsIt() {
        JsonObject note = approved(noteFor("behind the code", PAID));
        Reader.Page page = new Reader().get("/n/" + note.getString("token"));
        assertEquals(200, page.status());
        assertTrue(page.html().text().contains(WORDS), page.text());
        assertTrue(page.header("X-Robots-Tag").orElse("").contains("noindex"));
        assertTrue(page.header("Cache-Control").orElse("").contains("no-store"));
        assertEquals(Optional.empty(), page.header("ETag"));
        assertEquals(Optional.empty(), page.header("Set-Cookie"));
        assertFalse(page.text().contains("ann@example.test"), "her address is nobody's business");
    }

    @Test
    void aCardForThePenHasNoWordsAndItsPageSaysSo() {
        JsonObject note = noteFor("for the pen", PAID);
        String path = "notes/" + note.getInt("id");
        assertEquals("PRINT", note.getString("mode"));
        assertProblem(400, owner.put(path + "/making", "{\"mode\":\"QUILL\"}"));
        assertProblem(422, owner.put(path + "/making", "{\"mode\":\"HAND\",\"handId\":123456789}"));
        Api.Answer made = owner.put(path + "/making", "{\"mode\":\"PEN\"}");
        assertEquals("PEN", made.json().getString("mode"), made.text());
        JsonObject approved = approved(note);
        String address = "/n/" + approved.getString("token");
        Reader.Page page = new Reader().get(address);
        assertTrue(page.html().text().contains("wrote your card with a pen"), page.text());
        assertFalse(page.text().contains(WORDS), "the draft isn't on the card");
        assertFalse(new Reader()
                .get("/n/" + approved(noteFor("in print", PAID)).getString("token"))
                .html()
                .text()
                .contains("wrote your"));
        String photo = "/api/v1/cards/" + approved.getString("token") + "/photo";
        assertEquals(404, new Reader().get(photo).status(), "none is kept");
        assertEquals(
                302,
                new Reader().get("/studio/desk/" + note.getInt("id") + "/slip").status());
    }

    @Test
    void theNameStandsOnALineOfItsOwnBelowTheWordsOnAPhone() {
        String token = approved(noteFor("read on a phone", PAID)).getString("token");
        try (BrowserContext phone =
                Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(360, 780))) {
            Page page = phone.newPage();
            page.navigate(Application.url() + "/n/" + token);
            BoundingBox words = page.locator(".card p").first().boundingBox();
            Locator name = page.locator(".card p").last();
            assertTrue(name.boundingBox().y >= words.y + words.height, "the name stands among the words");
            Object lines = name.evaluate("name => { const words = document.createRange();"
                    + " words.selectNodeContents(name.firstElementChild); return words.getClientRects().length; }");
            assertEquals(1, lines, "lines of the name");
        }
    }

    @Test
    void aWrongCodeLeadsNowhere() {
        String token = approved(noteFor("wrong code", PAID)).getString("token");
        char last = token.charAt(token.length() - 1);
        String wrong = token.substring(0, token.length() - 1) + (last == 'A' ? 'Q' : 'A');
        assertEquals(404, new Reader().get("/n/" + wrong).status());
        assertEquals(404, new Reader().get("/n/" + token + "/elsewhere").status());
    }

    @Test
    void anAnswerNeedsNoScriptAndStandsOnThePageOfThatCardAlone() {
        String address = "/n/" + approved(noteFor("answered", PAID)).getString("token");
        String anothers = "/n/" + approved(noteFor("not answered", PAID)).getString("token");
        Reader recipient = new Reader();
        String words = "Thank you, the crust was perfect!";
        Reader.Page sent = recipient.submit(recipient.get(address), "answerForm", "answer", Map.of("reply", words));
        assertEquals(302, sent.status(), sent.text());
        assertEquals(200, recipient.follow(sent).status());
        assertTrue(new Reader().get(address).text().contains(words), "the conversation goes on there");
        assertFalse(new Reader().get(anothers).text().contains(words));
    }

    @Test
    void whoTriesAddressesOfNotesIsToldWhenToComeBack() {
        Reader.Page page = null;
        for (int guess = 0; guess <= GUESSES_AT_ONCE; guess++) {
            page = new Reader().get("/n/nobody-has-this-" + guess, "X-Forwarded-For", "203.0.113.8");
            assertEquals(guess < GUESSES_AT_ONCE ? 404 : 429, page.status(), page.text());
        }
        int seconds = Integer.parseInt(page.header("Retry-After").orElseThrow());
        assertTrue(seconds > 0 && seconds <= 600, "within the window: " + seconds);
    }

    @Test
    void whoAnswersTooOftenKeepsTheWordsAndIsToldWhenToComeBack() {
        String address = "/n/" + approved(noteFor("answered often", PAID)).getString("token");
        Reader recipient = new Reader();
        Reader.Page answered = null;
        for (int answers = 0; answers <= REPLIES_AT_ONCE; answers++) {
            answered = recipient.send(recipient
                    .filledIn(
                            recipient.get(address), "answerForm", "answer", Map.of("reply", "Answer number " + answers))
                    .header("X-Forwarded-For", "203.0.113.7"));
            assertEquals(answers < REPLIES_AT_ONCE ? 302 : 429, answered.status(), answered.text());
        }
        int seconds = Integer.parseInt(answered.header("Retry-After").orElseThrow());
        assertTrue(seconds > 0 && seconds <= 600, "within the window: " + seconds);
        assertTrue(answered.html().getElementById("problems").text().contains(String.valueOf(seconds)));
        assertEquals(
                "Answer number " + REPLIES_AT_ONCE,
                answered.html().getElementById("reply").val());
    }

    @Test
    void anAnswerWithoutTheFormsTokenIsRefused() {
        String address = "/n/" + approved(noteFor("forged answer", PAID)).getString("token");
        Reader other = new Reader();
        assertEquals(
                403,
                other.send(other.posting(address, Map.of("answerForm", "answerForm", "reply", "x")))
                        .status());
    }

    @Test
    void aCancelledOrderWithdrawsItsNote() {
        WooCommerceShop shop = WooCommerceShop.connect("cancelled", Recorded.shopSecret());
        JsonObject note = noteFor(shop, Recorded.of("23-order.created-25-processing"));
        assertEquals("WAITING", note.getString("state"));
        assertEquals(202, shop.send(Recorded.of("40-order.updated-25-cancelled")));
        shop.awaitApplied();
        Api.Answer withdrawn = owner.get("notes/" + note.getInt("id"));
        assertEquals("WITHDRAWN", withdrawn.json().getString("state"));
        assertEquals(404, new Reader().get("/n/" + note.getString("token")).status(), "nothing to show of what is not");
        assertProblem(409, owner.post("notes/" + note.getInt("id") + "/approve", null));
    }

    @Test
    void aNameThatIsAnAddressIsNotPrinted() {
        JsonObject recorded =
                Recorded.json("/shops/woocommerce/" + PAID + ".body").asJsonObject();
        JsonObject billing = Json.createObjectBuilder(recorded.getJsonObject("billing"))
                .add("first_name", "ann@example.test")
                .add("last_name", "")
                .build();
        JsonObject order =
                Json.createObjectBuilder(recorded).add("billing", billing).build();
        WooCommerceShop shop = WooCommerceShop.connect("address for a name", Recorded.shopSecret());
        assertEquals(202, shop.sendSigned("order.created", order.toString().getBytes(StandardCharsets.UTF_8)));
        JsonObject note = onlyNote(shop);
        String change = Json.createObjectBuilder()
                .add("text", "Thank you, {firstNmae}.")
                .build()
                .toString();
        assertEquals(200, owner.patch("notes/" + note.getInt("id"), change).status());
        Api.Answer refused = owner.post("notes/" + note.getInt("id") + "/approve", null);
        assertProblem(422, refused);
        assertTrue(refused.json().getString("detail").contains("ann@example.test"), refused.text());
        List<JsonObject> problems = refused.json().getJsonArray("problems").getValuesAs(JsonObject.class);
        assertEquals(
                List.of("name", "sentence"),
                problems.stream().map(problem -> problem.getString("field")).toList());
        assertEquals(refused.json().getString("detail"), problems.get(0).getString("sentence"));
        assertTrue(problems.get(1).getString("sentence").contains("{firstNmae}"), refused.text());
    }

    private static void assertProblem(int status, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
        assertEquals(status, answer.json().getInt("status"));
        assertTrue(answer.json().getString("detail").endsWith("."), "a sentence: " + answer.text());
    }

    private JsonObject noteFor(String shop, String recorded) {
        return noteFor(WooCommerceShop.connect(shop, Recorded.shopSecret()), Recorded.of(recorded));
    }

    private JsonObject noteFor(WooCommerceShop shop, Recorded order) {
        assertEquals(202, shop.send(order));
        return onlyNote(shop);
    }

    private JsonObject onlyNote(WooCommerceShop shop) {
        shop.awaitApplied();
        Set<Integer> orders = ids("orders?shop=" + shop.id());
        List<JsonObject> made = owner.all("notes?state=WAITING").stream()
                .filter(note -> orders.contains(note.getInt("orderId")))
                .toList();
        assertEquals(1, made.size(), made.toString());
        return made.get(0);
    }

    private JsonObject reworded(JsonObject note) {
        String change = Json.createObjectBuilder().add("text", WORDS).build().toString();
        Api.Answer changed = owner.patch("notes/" + note.getInt("id"), change);
        assertEquals(200, changed.status(), changed.text());
        return changed.json();
    }

    private JsonObject drafted(String path, String name, String sentence) {
        JsonObject desk = Json.createObjectBuilder()
                .add("name", name)
                .addNull("template")
                .add("sentence", sentence)
                .build();
        Api.Answer card = owner.put(path + "/draft", desk.toString());
        assertEquals(200, card.status(), card.text());
        return card.json();
    }

    private JsonObject approved(JsonObject note) {
        reworded(note);
        Api.Answer approved = owner.post("notes/" + note.getInt("id") + "/approve", null);
        assertEquals(200, approved.status(), approved.text());
        assertEquals("APPROVED", approved.json().getString("state"));
        return approved.json();
    }

    private JsonObject printed(PrintLayout layout, JsonObject... notes) {
        var ids = Json.createArrayBuilder();
        List.of(notes).forEach(note -> ids.add(note.getInt("id")));
        JsonObject order = Json.createObjectBuilder()
                .add("notes", ids)
                .add("layout", layout.name())
                .add("reprint", layout != PrintLayout.A4_FOUR_UP)
                .build();
        Api.Answer asked = owner.post("sheets", order.toString());
        assertEquals(202, asked.status(), asked.text());
        String path = "sheets/" + asked.json().getInt("id");
        assertTrue(asked.header("Location").orElse("").endsWith("/api/v1/" + path), asked.text());
        Instant limit = Instant.now().plus(LONGEST);
        JsonObject sheet = owner.get(path).json();
        while (!sheet.getString("state").equals("DONE")) {
            assertTrue(Set.of("WAITING", "RUNNING").contains(sheet.getString("state")), sheet.toString());
            assertTrue(Instant.now().isBefore(limit), "the sheet is still being made");
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            sheet = owner.get(path).json();
        }
        return sheet;
    }

    private Set<Integer> ids(String path) {
        return owner.all(path).stream().map(item -> item.getInt("id")).collect(toSet());
    }
}
