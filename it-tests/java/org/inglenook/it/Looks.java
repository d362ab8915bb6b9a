package org.inglenook.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** The widths and colour schemes in which every page is looked at. */
record Looks(int width, ColorScheme scheme) {

    static final List<Looks> ALL = List.of(
            new Looks(360, ColorScheme.LIGHT),
            new Looks(360, ColorScheme.DARK),
            new Looks(1280, ColorScheme.LIGHT),
            new Looks(1280, ColorScheme.DARK));

    BrowserContext open(Browser browser, Browser.NewContextOptions options) {
        return browser.newContext(options.setViewportSize(width, 800).setColorScheme(scheme));
    }
}
