package org.inglenook.it;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One look at one page after another, in the same window, and what is wrong with each. */
final class Lens implements AutoCloseable {

    private static final int SMALL_PHONE = 320;

    /** axe, as the library brings it: given to the browser once for all pages, since it is larger than any of them. */
    private static final String AXE = axe();

    private static final String VIOLATIONS = "async () => (await axe.run({ resultTypes: ['violations'] })).violations"
            + ".map((rule) => `${rule.id} (${rule.help}): ` + rule.nodes.slice(0, 3)"
            + ".map((node) => `${node.html} ${node.failureSummary}`).join('; '))";

    private final Looks look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private boolean forbidsCookies;

    Lens(Looks look, Browser.NewContextOptions options) {
        this.look = look;
        context = look.open(Chromium.get(), options);
        context.addInitScript(AXE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (Set.of("error", "warning").contains(message.type())
                    && !message.text().contains("404")) {
                faults.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(faults::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(Application.url()) && !request.url().startsWith("data:")) {
                faults.add("asks elsewhere: " + request.url());
            }
        });
    }

    /** What is wrong with a page: its accessibility, its scripts, whom it asks, and its width on a small phone. */
    List<String> faultsOf(String path, int status) {
        faults.clear();
        page.setViewportSize(look.width(), 800);
        Response response = page.navigate(Application.url() + path);
        if (response.status() != status) {
            faults.add("answers " + response.status());
        }
        ((List<?>) page.evaluate(VIOLATIONS)).forEach(violation -> faults.add((String) violation));
        page.setViewportSize(SMALL_PHONE, 640);
        int surplus = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (surplus > 0) {
            faults.add(surplus + " px wider than a small phone");
        }
        if (forbidsCookies && !context.cookies().isEmpty()) {
            faults.add("sets a cookie");
        }
        return List.copyOf(faults);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Looks look() {
        return look;
    }

    /** From now on a page that sets a cookie is at fault. */
    Lens withoutCookies() {
        forbidsCookies = true;
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
