package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page of the owner's side, as her browser sees it. The pages are found by following the links of the studio. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudioPagesIT {

    private static final Pattern OWNERS_LINK = Pattern.compile("as the owner, [^\n]*?: (https?://\\S+?)(?=[,\\s])");

    private String signedIn;
    private Set<String> pages;

    @BeforeAll
    void signInAndFindPages() {
        try (BrowserContext context = Chromium.get().newContext(PagesIT.plain())) {
            Page page = context.newPage();
            Matcher link = OWNERS_LINK.matcher(Application.log());
            assertTrue(link.find(), "the start names the owner's link");
            page.navigate(link.group(1));
            page.locator("main form button, main form input[type=submit]")
                    .first()
                    .click();
            signedIn = context.storageState();
            findPages(Reader.holding(context.cookies().get(0).value));
        }
    }

    private void findPages(Reader owner) {
        pages = new TreeSet<>(
                Set.of("/me", "/me/notifications", "/me/notifications/wishes", "/me/notifications/watched"));
        List<String> open = new ArrayList<>(List.of("/studio/desk"));
        while (!open.isEmpty()) {
            PagesIT.links(owner.get(open.remove(0)).html()).stream()
                    .filter(path -> path.startsWith("/studio/"))
                    .filter(path ->
                            pages.stream().noneMatch(known -> kind(known).equals(kind(path))))
                    .forEach(path -> {
                        pages.add(path);
                        open.add(path);
                    });
        }
        // A translation whose original has changed shows more than the first of its kind.
        for (String room : List.of("story", "values")) {
            owner
                    .get("/studio/" + room + "/languages")
                    .html()
                    .select("#fr a:has(+ .due:contains(out of date))")
                    .stream()
                    .map(link -> link.attr("href").replaceFirst("^/our", ""))
                    .forEach(pages::add);
        }
    }

    @Test
    void theWalkReachesEveryRoom() {
        for (String room : List.of(
                "desk",
                "inbox",
                "sheets",
                "story",
                "values",
                "boards",
                "moderation",
                "customers",
                "shop",
                "settings")) {
            assertTrue(pages.stream().anyMatch(path -> path.startsWith("/studio/" + room)), room + " in " + pages);
        }
    }

    @Test
    void whatIsNoRoomOfTheStudioIsNotFound() {
        try (BrowserContext context = Chromium.get().newContext(owner())) {
            assertEquals(
                    404,
                    context.newPage()
                            .navigate(Application.url() + "/studio/no-such-room")
                            .status());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleQuietAndFitsTheScreen() {
        return Inspection.of(pages, look -> new Lens(look, owner()), path -> 200);
    }

    private Browser.NewContextOptions owner() {
        return PagesIT.plain().setStorageState(signedIn);
    }

    /** One page stands for all that differ only in a number or a choice. */
    private static String kind(String path) {
        return path.replaceAll("\\?.*", "").replaceAll("[/:]\\d+", "/*").replaceAll("(?<=/shop/)[\\w-]{20,}", "*");
    }
}
