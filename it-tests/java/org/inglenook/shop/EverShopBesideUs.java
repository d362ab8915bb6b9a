package org.inglenook.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.it.Api;
import org.inglenook.it.Application;
import org.inglenook.it.Chromium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real shop beside us: EverShop from the npm registry on a PostgreSQL of its own, both behind one nginx. Its customer orders in the
 * storefront, the order waits on the desk, and the board knows the customer. {@code mvn -Pshop}; it takes minutes.
 */
class EverShopBesideUs {

    private static final Pattern OWNERS_LINK = Pattern.compile("as the owner, [^:]*: (http\\S+?),");
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String BUYER = "Ilze Ozola";

    private static String host;
    private static String connection;
    private static String ownersBrowser;

    @BeforeAll
    static void putThemSideBySide() throws IOException, InterruptedException {
        int front = Application.freePort();
        int ours = Application.freePort();
        host = "http://localhost:" + front;
        Application.startAt(ours, host + "/our", List.of("--shop.private=localhost,127.0.0.1"));
        JsonObject made = Api.owner()
                .post("shops", "{\"platform\":\"evershop\",\"name\":\"The soap shop\",\"secret\":\"\"}")
                .json();
        connection = made.getString("id");
        EverShop shop = EverShop.start(
                host,
                URI.create(Application.url() + "/api/v1/shops/" + connection + "/webhooks"),
                made.getString("secret"));
        OneHost.start(front, shop.url(), "http://127.0.0.1:" + ours);
        connectAsTheOwner();
    }

    /** What an owner does in the studio: where the shop is, and that its customers sign in with it. */
    private static void connectAsTheOwner() {
        try (BrowserContext context = Chromium.get().newContext()) {
            Page page = context.newPage();
            Matcher link = OWNERS_LINK.matcher(Application.log());
            assertTrue(link.find(), "the start names the owner's link");
            page.navigate(link.group(1));
            page.locator("main form input[type=submit]").first().click();
            page.navigate(host + "/our/studio/shop/" + connection);
            page.locator("#asking [id=address]").fill(host);
            page.locator("#fill").click();
            page.navigate(host + "/our/studio/shop/" + connection + "/sign-in");
            page.locator("#way").selectOption("LOOK_UP");
            page.locator("#lead").click();
            page.waitForLoadState();
            ownersBrowser = context.storageState();
        }
    }

    @Test
    void theShopsFrontPageSaysHowItLooks() {
        try (BrowserContext context =
                Chromium.get().newContext(new Browser.NewContextOptions().setStorageState(ownersBrowser))) {
            Page page = context.newPage();
            page.setDefaultTimeout(LONGEST.toMillis());
            page.navigate(host + "/our/studio/settings/look");
            page.locator("#front").fill(host);
            page.locator("#read").click();
            page.locator("#take").waitFor();
            assertEquals(
                    "#ffffff",
                    page.locator("label[for=ground]").textContent().replaceAll("(?s).*?(#[0-9a-f]{6}).*", "$1"));
            assertTrue(page.locator("input[name=accent]").count() > 1, "a colour besides the one there was");
            assertFalse(page.locator("#shopName").inputValue().isEmpty());
        }
    }

    @Test
    void anOrderOfTheStorefrontWaitsOnTheDeskAndItsCustomerIsKnownOnTheBoards() {
        try (BrowserContext context = Chromium.get().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(LONGEST.toMillis());
            register(page);
            order(page);
            JsonObject note = awaitedNote();
            assertEquals(BUYER, note.getString("recipientName"));
            assertEquals("WAITING", note.getString("state"));

            page.navigate(host + "/our/boards");
            assertEquals(0, page.getByText(BUYER).count(), "nobody is signed in unasked");
            page.navigate(host + "/our/sign-in?return=/boards");
            page.locator("a[href*='/hand-over/']").click();
            assertEquals("Ilze", page.locator("#displayName").inputValue());
            page.locator("#enter").click();
            page.waitForURL(host + "/our/boards");
            page.navigate(host + "/our/me");
            assertTrue(page.locator("main").textContent().contains("Ilze"));
        }
    }

    @Test
    void aVisitorOfTheShopIsNobodyHere() {
        try (BrowserContext context = Chromium.get().newContext()) {
            Page page = context.newPage();
            page.setDefaultTimeout(LONGEST.toMillis());
            page.navigate(host + EverShop.PRODUCT);
            page.navigate(host + "/our/sign-in?return=/boards");
            page.locator("a[href*='/hand-over/']").click();
            assertTrue(page.url().contains("/our/sign-in"), page.url());
            assertTrue(page.locator("main, [role=status]")
                    .allTextContents()
                    .toString()
                    .contains("aren’t signed in at the shop"));
        }
    }

    private static void register(Page page) {
        page.navigate(host + "/account/register");
        page.locator("[name=full_name]").fill(BUYER);
        page.locator("[name=email]").fill("ilze@example.test");
        page.locator("[name=password]").fill("A-long-passw0rd!");
        page.locator("button:has-text('Sign Up')").click();
        page.waitForURL(host + "/");
    }

    private static void order(Page page) {
        page.navigate(host + EverShop.PRODUCT);
        page.waitForResponse(
                answer -> answer.url().contains("/cart/mine/items") && answer.ok(),
                () -> page.locator("button:has-text('Add to cart')").click());
        page.navigate(host + "/checkout");
        page.locator("[name='shippingAddress.full_name']").fill(BUYER);
        page.locator("[name='shippingAddress.telephone']").fill("20000000");
        page.locator("[name='shippingAddress.address_1']").fill("Brīvības iela 1");
        page.locator("[name='shippingAddress.city']").fill("Rīga");
        page.locator("[name='shippingAddress.postcode']").fill("LV-1010");
        choose(page, "shippingAddress.country", "Latvia");
        choose(page, "shippingAddress.province", "Adazu novads");
        Locator post = page.locator("input[id^=shipping-method-]").first();
        post.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("span.select-none:text-is('Post')").first().click();
        page.waitForCondition(post::isChecked);
        page.getByText("Cash On Delivery").first().click();
        page.locator("button:has-text('Place Order')").click();
        page.waitForURL(address -> address.contains("/checkout/success"));
    }

    private static void choose(Page page, String field, String what) {
        page.locator("[id='field-" + field + "']").click();
        page.locator("[role=option]:has-text('" + what + "')").first().click();
    }

    private static JsonObject awaitedNote() {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Optional<JsonObject> found = Api.owner().all("notes?state=WAITING").stream()
                    .filter(note -> note.getString("recipientName", "").equals(BUYER))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("No note came for the order; deliveries: "
                + Api.owner().get("deliveries").text());
    }
}
