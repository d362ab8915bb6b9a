package org.inglenook.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every page that a stranger can reach, as a browser sees it. The pages are found by following the links from the story. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private static final int WEIGHT = 60 * 1024;
    private static final int MOST_PAGES_OF_A_KIND = 2;
    private static final String MISSING = "/no-such-page";
    private static final List<String> STARTS =
            List.of("/story", "/values", "/boards", "/search?q=olive", "/sign-in", "/values/changes", MISSING);

    private Set<String> pages;

    @BeforeAll
    void findPages() {
        pages = new TreeSet<>(STARTS);
        Reader anybody = new Reader();
        List<String> open = new ArrayList<>(STARTS);
        while (!open.isEmpty()) {
            for (String path : links(anybody.get(open.remove(0)).html())) {
                if (isNewKind(path) && pages.add(path)) {
                    open.add(path);
                }
            }
        }
    }

    @Test
    void theWalkReachesEveryPart() {
        for (String part : List.of("/story", "/story/", "/values/", "/boards/", "/topics/", "/members/")) {
            assertTrue(pages.stream().anyMatch(path -> path.startsWith(part)), part + " in " + pages);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsAccessibleQuietAndFitsTheScreen() {
        return Inspection.of(
                pages, look -> new Lens(look, plain()).withoutCookies(), path -> path.equals(MISSING) ? 404 : 200);
    }

    @TestFactory
    Stream<DynamicTest> everyPageReadsWithoutScript() {
        BrowserContext context = Chromium.get().newContext(plain().setJavaScriptEnabled(false));
        Page page = context.newPage();
        return each(path -> {
                    page.navigate(Application.url() + path);
                    assertEquals(1, page.locator("h1").count(), path + " has one heading");
                    assertTrue(page.locator("main").innerText().length() > 20, path + " says something");
                    assertTrue(page.locator("html").getAttribute("lang").matches("en|fr|de"), path);
                })
                .onClose(context::close);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsLight() {
        return each(path -> {
            // A window of its own: what the browser has kept weighs nothing.
            try (BrowserContext context = Chromium.get().newContext(plain())) {
                Page page = context.newPage();
                List<Response> responses = new ArrayList<>();
                page.onResponse(responses::add);
                page.navigate(Application.url() + path);
                // Asking for a size lets further answers in, so what came until now is what is weighed.
                long bytes = List.copyOf(responses).stream()
                        .filter(response -> Set.of("document", "stylesheet", "script")
                                .contains(response.request().resourceType()))
                        .mapToLong(response -> response.request().sizes().responseBodySize)
                        .sum();
                assertTrue(bytes > 0 && bytes <= WEIGHT, path + " weighs " + bytes + " bytes");
            }
        });
    }

    private Stream<DynamicTest> each(Consumer<String> check) {
        return pages.stream().map(path -> DynamicTest.dynamicTest(path, () -> check.accept(path)));
    }

    static Browser.NewContextOptions plain() {
        return new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 800);
    }

    /** Paths of ours that a page links to and that don't lead out to a shop, without what follows the mark of a place within it. */
    static List<String> links(Document page) {
        String ours = URI.create(Application.url()).getPath();
        return page.select("a[href]").eachAttr("href").stream()
                .filter(href -> href.startsWith(ours + "/"))
                .map(href -> href.substring(ours.length()).replaceAll("#.*", ""))
                .filter(path -> !path.matches(
                        ".*\\.(atom|json|js|css|svg|png|jpg|webp|pdf|xml)|/(feeds|pictures|evidence|api|hand-over)/.*"))
                .distinct()
                .toList();
    }

    /** Two boards stand for all boards: a kind of page is the path with its names and numbers left out. */
    private boolean isNewKind(String path) {
        String kind =
                path.replaceAll("\\?.*", "?").replaceAll("(?<=/(?:boards|topics|members|values|story)/)[^?]+", "*");
        return pages.stream()
                        .filter(known -> known.replaceAll("\\?.*", "?")
                                .replaceAll("(?<=/(?:boards|topics|members|values|story)/)[^?]+", "*")
                                .equals(kind))
                        .count()
                < MOST_PAGES_OF_A_KIND;
    }
}
