package org.inglenook.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Reader;
import org.junit.jupiter.api.Test;

/** A picture that a program sends for the story. */
class PicturesIT {

    private static final String SAYING = "story/pictures?alt=A%20red%20bar";

    private final Api owner = Api.owner();
    private final Api stranger = Api.anonymous();

    @Test
    void aPictureIsTakenInAndTheOwnerCanSeeIt() throws IOException {
        Api.Answer made = upload(SAYING, "image/png", BodyPublishers.ofByteArray(redBar()));
        assertEquals(201, made.status(), made.text());
        JsonObject picture = made.json();
        String path = "pictures/" + picture.getInt("id");
        assertTrue(made.header("Location").orElse("").endsWith("/api/v1/" + path), made.text());
        assertEquals("A red bar", picture.getString("alt"));
        assertEquals(picture, owner.get(path).json());

        String shownAt = URI.create(picture.getString("url")).getPath();
        HttpRequest.Builder browser = HttpRequest.newBuilder(Api.address(shownAt))
                .header(
                        "Cookie",
                        "inglenook=" + Reader.signedIn(Application.OWNER).cookie());
        Api.Answer shown = stranger.send(browser, "GET", shownAt);
        assertEquals(200, shown.status());
        assertEquals(picture.getString("mime"), shown.header("Content-Type").orElse(""));
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(shown.response().body()));
        assertEquals(picture.getInt("width"), image.getWidth());
        assertEquals(600, image.getWidth());
        assertEquals(400, image.getHeight());
        assertTrue(new Color(image.getRGB(300, 200)).getRed() > 180, "its pixels are those that were sent");
    }

    @Test
    void whatItShowsAndWhatStaysInViewAreSaidAnew() throws IOException {
        JsonObject made = upload(SAYING, "image/png", BodyPublishers.ofByteArray(redBar()))
                .json();
        assertEquals(50, made.getInt("focusX"));
        String path = "pictures/" + made.getInt("id");

        Api.Answer changed = owner.patch(path, "{\"focusX\": 12, \"focusY\": 80}");
        assertEquals(200, changed.status(), changed.text());
        assertEquals(12, changed.json().getInt("focusX"));
        assertEquals("A red bar", changed.json().getString("alt"));
        assertEquals(changed.json(), owner.get(path).json());

        Api.Answer told = owner.patch(path, "{\"altIn\": {\"fr\": \"Une barre rouge\"}}");
        assertEquals("Une barre rouge", told.json().getJsonObject("altIn").getString("fr"));
        assertEquals(422, owner.patch(path, "{\"altIn\": {\"xx\": \"?\"}}").status());
        assertProblem(422, "0 to 100", owner.patch(path, "{\"focusX\": 101}"));
        assertProblem(422, "shows", owner.patch(path, "{\"alt\": \" \"}"));
        assertProblem(404, "", owner.patch("pictures/999999999", "{\"focusX\": 1}"));
        assertProblem(401, "", stranger.patch(path, "{\"focusX\": 1}"));
    }

    @Test
    void aDraftsPictureIsThereForWhoeverHoldsAPrivateLinkAndForNoOtherStranger() throws IOException {
        JsonObject picture = upload(SAYING, "image/png", BodyPublishers.ofByteArray(redBar()))
                .json();
        JsonObject before = owner.get("story/draft").json();
        JsonObject draft = Json.createObjectBuilder(before)
                .add("pictureId", picture.getInt("id"))
                .build();
        assertEquals(200, owner.put("story", draft.toString()).status());
        JsonObject link = owner.post("story/preview-links", "{\"days\": 2}").json();
        Reader anybody = new Reader();
        Reader.Page preview =
                anybody.get(URI.create(link.getString("url")).getPath().replaceFirst("^/our", ""));
        String shown = preview.html().select("header.hero img").attr("src").replaceFirst("^/our", "");
        String guessed = URI.create(picture.getString("url")).getPath().replaceFirst("^/our", "");

        assertEquals(200, anybody.get(shown).status(), shown);
        assertEquals(
                "private, no-store", anybody.get(shown).header("Cache-Control").orElse(""));
        assertEquals(404, anybody.get(guessed).status());
        assertEquals(404, anybody.get(shown.replaceFirst("&key=.*", "")).status());
        assertEquals(404, stranger.get("pictures/" + picture.getInt("id")).status());
        assertEquals(200, Reader.signedIn(Application.OWNER).get(guessed).status());

        assertEquals(
                204, owner.delete("story/preview-links/" + link.getInt("id")).status());
        assertEquals(404, anybody.get(shown).status(), "the link has ended");
        assertEquals(200, owner.put("story", before.toString()).status());
    }

    @Test
    void pointThatStaysInViewIsChosenForTheRowsPicture() throws IOException {
        int picture = upload(SAYING, "image/png", BodyPublishers.ofByteArray(redBar()))
                .json()
                .getInt("id");
        Reader studio = Reader.signedIn(Application.OWNER);
        Reader.Page form = studio.get("/studio/story/chapters/new?kind=PEOPLE");
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "title",
                "Who",
                "part-1-title",
                "Amélie",
                "part-1-picture",
                String.valueOf(picture),
                "part-1-alt",
                "A"));
        typed.putAll(Map.of("part-1-focus-x", "20", "part-1-focus-y", "far"));
        Reader.Page refused = studio.submit(form, "chapter", "save", typed);
        assertEquals(200, refused.status());
        assertEquals("far", refused.html().getElementById("part-1-focus-y").val());
        assertEquals(1, refused.html().select("#part-1-focus-y-error").size());

        Reader.Page saved = studio.submit(refused, "chapter", "save", Map.of("part-1-focus-y", "75"));
        assertEquals(302, saved.status(), saved::text);
        JsonObject kept = owner.get("pictures/" + picture).json();
        assertEquals(20, kept.getInt("focusX"));
        assertEquals(75, kept.getInt("focusY"));
        Reader.Page again = studio.get("/studio/story/chapters/"
                + saved.header("Location").orElseThrow().replaceAll(".*#chapter-", ""));
        assertEquals("20", again.html().getElementById("part-1-focus-x").val());
    }

    @Test
    void aFileThatIsNoPictureIsRefusedWithASentence() {
        byte[] words = "These are words.".getBytes(StandardCharsets.UTF_8);
        assertProblem(422, "JPEG, PNG and WebP", upload(SAYING, "image/png", BodyPublishers.ofByteArray(words)));
    }

    @Test
    void aPictureWithoutWordsIsRefused() throws IOException {
        assertProblem(422, "shows", upload("story/pictures", "image/png", BodyPublishers.ofByteArray(redBar())));
    }

    @Test
    void whatIsNotSaidToBeAPictureIsNotTaken() throws IOException {
        assertProblem(415, "", upload(SAYING, "text/html", BodyPublishers.ofByteArray(redBar())));
    }

    @Test
    void tooManyPixelsAreRefusedBeforeTheyAreOpened() throws IOException {
        BodyPublisher vast = BodyPublishers.ofByteArray(Png.announcing(20_000, 20_000));
        assertProblem(413, "at most 50 million", upload(SAYING, "image/png", vast));
    }

    @Test
    void tooManyBytesAreRefusedWhetherAnnouncedOrNot() {
        byte[] heavy = new byte[21_000_000];
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(heavy));
        assertProblem(413, "more than 20 MB", upload(SAYING, "image/png", BodyPublishers.ofByteArray(heavy)));
        assertProblem(413, "more than 20 MB", upload(SAYING, "image/png", chunked));
    }

    private Api.Answer upload(String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(Api.address(path))
                .header("Content-Type", type)
                .POST(body);
        return owner.send(request, "POST", path);
    }

    private static byte[] redBar() throws IOException {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 600, 400);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static void assertProblem(int status, String words, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""));
        assertTrue(answer.json().getString("detail").contains(words), answer.text());
        assertTrue(answer.json().getString("detail").endsWith("."), "a sentence: " + answer.text());
    }
}
