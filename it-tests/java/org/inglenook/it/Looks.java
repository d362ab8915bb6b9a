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

    static final List<Looks> ALL = List.of(
            new Looks(360, ColorScheme.LIGHT),
            new Looks(1280, ColorScheme.DARK),
            new Looks(360, ColorScheme.DARK),
            new Looks(1280, ColorScheme.LIGHT));

    /** Whether this is one of the two looks for a page; the same page has the same ones in every run. */
    boolean isFor(String path) {
        int pair = ALL.indexOf(this) / 2;
        return Math.floorMod(path.hashCode(), 2) == pair;
    }

    BrowserContext open(Browser browser, Browser.NewContextOptions options) {
        return browser.newContext(options.setViewportSize(width, 800).setColorScheme(scheme));
    }
}
