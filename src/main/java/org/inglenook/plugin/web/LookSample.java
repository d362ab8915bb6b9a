package org.inglenook.plugin.web;

import java.util.Map;
import org.inglenook.platform.web.Look;

/** How pages would look with one of the colours that were found, on the shop's ground. */
public final class LookSample {

    private final String accent;
    private final boolean present;
    private final Map<String, String> colours;

    LookSample(String accent, boolean present, String paper, String ink) {
        this.accent = accent;
        this.present = present;
        this.colours = Look.colours(accent, paper, ink);
    }

    public String getAccent() {
        return accent;
    }

    /** Whether it is the one that pages have now. */
    public boolean isPresent() {
        return present;
    }

    /** By the names of the stylesheet's custom properties. */
    public Map<String, String> getColours() {
        return colours;
    }

    /** Whether it had to be made lighter or darker to be read. */
    public boolean isMended() {
        return !accent.equalsIgnoreCase(colours.get("accent"));
    }
}
