package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A picture is dropped or pasted into a form, aimed at, and kept. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureFieldsIT {

    /** Gives an element a file as a mouse or a keyboard would: what is done, the file's name, its type, its bytes. */
    private static final String GIVE = "async ([what, on, name, type, base64]) => {"
            + " const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));"
            + " const carried = new DataTransfer(); carried.items.add(new File([bytes], name, { type }));"
            + " const options = { bubbles: true, cancelable: true };"
            + " document.querySelector(on).dispatchEvent(what === 'drop'"
            + "   ? new DragEvent('drop', { ...options, dataTransfer: carried })"
            + "   : new ClipboardEvent('paste', { ...options, clipboardData: carried })); }";

    private static final String FIELDS = "[data-picture]";
    private static final String EDITOR = ".ql-editor";
    private static final String GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    private static final String NONSENSE = "AAAA";

    private Reader owner;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    void signIn() {
        owner = Reader.signedIn(Application.OWNER);
    }

    @BeforeEach
    void openANewChapter() {
        browser = Chromium.get().newContext(PagesIT.plain());
        browser.addCookies(List.of(new Cookie("inglenook", owner.cookie()).setUrl(Application.url())));
        page = browser.newPage();
        page.navigate(Application.url() + "/studio/story/chapters/new?kind=PICTURE");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void droppedPictureIsAimedAtWithTheKeysAndKept() {
        page.locator("#title").fill("The kiln, drawn");
        give("drop", FIELDS, "kiln.png", "image/png", drawing());
        page.locator(".aim .mark").waitFor();
        assertEquals(true, page.evaluate("document.querySelector('#alt').required"), "its words are asked for");
        page.locator("#alt").fill("A kiln");
        page.locator(".aim .mark").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowUp");
        assertTrue(page.locator(".aim .mark").getAttribute("aria-label").contains("54 percent from the left"));
        page.locator("#save").click();
        page.waitForURL("**/studio/story**");

        String chapter = page.url().replaceAll(".*#chapter-", "");
        Reader.Page saved = owner.get("/studio/story/chapters/" + chapter);
        assertEquals("54", saved.html().getElementById("focus-x").val());
        assertEquals("40", saved.html().getElementById("focus-y").val());
        assertEquals("A kiln", saved.html().select("figure.chosen img").attr("alt"));
    }

    @Test
    void pictureThatIsPastedIntoTheTextBecomesTheChaptersPicture() {
        page.locator(EDITOR).waitFor();
        give("paste", EDITOR, "kiln.png", "image/png", drawing());
        page.locator(".aim .mark").waitFor();
        assertEquals("kiln.png", page.evaluate("document.querySelector('#picture').files[0].name"));
        assertEquals(0, page.locator(EDITOR + " img").count());
    }

    @Test
    void whatOnlyTheBrowserCanReadIsMadeAJpegBeforeItIsSent() {
        give("drop", FIELDS, "old.gif", "image/gif", GIF);
        page.locator(".aim .mark").waitFor();
        assertEquals("image/jpeg", page.evaluate("document.querySelector('#picture').files[0].type"));
        assertEquals("old.jpg", page.evaluate("document.querySelector('#picture').files[0].name"));
    }

    @Test
    void whatNobodyCanReadIsRefusedBeforeItIsSent() {
        give("drop", FIELDS, "IMG_0001.HEIC", "", NONSENSE);
        // Asked for from here: the page's policy lets nothing in it wait for words that a test brings.
        page.waitForCondition(() -> !refusal().isEmpty());
        String sentence = refusal();
        assertTrue(sentence.contains("HEIC") && sentence.endsWith("."), sentence);
    }

    @Test
    void withoutScriptsThePointIsTwoNumbers() {
        Reader.Page form = owner.get("/studio/story/chapters/new?kind=PICTURE");
        assertEquals("50", form.html().getElementById("focus-x").val());
        Reader.Page refused =
                owner.submit(form, "chapter", "save", Map.of("title", "The kiln", "plain", "Cold.", "focus-x", "half"));
        assertEquals(200, refused.status());
        assertTrue(refused.text().contains("two numbers from 0 to 100"), refused::text);
        assertEquals("The kiln", refused.html().getElementById("title").val());
    }

    @Test
    void withoutScriptsAPictureOutlivesAButtonOfTheRows() {
        try (BrowserContext plain = Chromium.get().newContext(PagesIT.plain().setJavaScriptEnabled(false))) {
            plain.addCookies(List.of(new Cookie("inglenook", owner.cookie()).setUrl(Application.url())));
            Page form = plain.newPage();
            form.navigate(Application.url() + "/studio/story/chapters/new?kind=TIMELINE");
            form.locator("#picture")
                    .setInputFiles(new FilePayload(
                            "kiln.png", "image/png", Base64.getDecoder().decode(drawing())));
            form.locator("#alt").fill("A kiln");
            form.locator("button[value=add]").click();
            assertEquals("A kiln", form.locator(".picture-fields .chosen img").getAttribute("alt"));
            assertEquals(2, form.locator("[data-rows-list] [data-row]").count());
        }
    }

    private String refusal() {
        return (String) page.evaluate("document.querySelector('#picture').validationMessage");
    }

    private void give(String what, String on, String name, String type, String base64) {
        page.evaluate(GIVE, List.of(what, on, name, type, base64));
    }

    private String drawing() {
        return (String)
                page.evaluate(
                        "() => { const c = document.createElement('canvas'); c.width = 600; c.height = 400;"
                                + " c.getContext('2d').fillRect(50, 50, 200, 200); return c.toDataURL('image/png').split(',')[1]; }");
    }
}
