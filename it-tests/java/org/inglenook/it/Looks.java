package org.inglenook.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * The widths and colour schemes in which every page is looked at: each width and each scheme once, the other way round for every
 * second page, since what depends on both is rare and each look costs a second.
 */
record Looks(int width, ColorScheme scheme) {

    static final List<List<Looks>> PAIRS = List.of(
            List.of(new Looks(360, ColorScheme.LIGHT), new Looks(1280, ColorScheme.DARK)),
            List.of(new Looks(360, ColorScheme.DARK), new Looks(1280, ColorScheme.LIGHT)));

    /** The two looks for a page; the same page has the same ones in every run. */
    static List<Looks> pairFor(String path) {
        return PAIRS.get(Math.floorMod(path.hashCode(), PAIRS.size()));
    }

    BrowserContext open(Browser browser, Browser.NewContextOptions options) {
        return browser.newContext(options.setViewportSize(width, 800).setColorScheme(scheme));
    }
}
