package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.Map;
import org.inglenook.platform.ShopProfile;

/** A shop's look as a few custom properties: its accent, made readable on light and dark, and its pair of fonts. */
@Named("look")
@RequestScoped
public class Look {

    /** The accent that the stylesheet itself has. */
    public static final String OUR_ACCENT = "#6d2f4a";

    /** The pair of fonts that the stylesheet itself has. */
    public static final String OUR_FONTS = "fraunces";

    private static final String SANS = "Figtree, \"Figtree Fallback\", \"Segoe UI\", system-ui, sans-serif";

    private static final String SYSTEM = "system-ui, sans-serif";

    /** Every pair of fonts that a shop can choose, by the name its profile keeps. */
    public static final Map<String, Pair> FONTS = Map.of(
            OUR_FONTS,
            new Pair("Fraunces, \"Fraunces Fallback\", Georgia, serif", SANS),
            "figtree",
            new Pair(SANS, SANS),
            "system-serif",
            new Pair("\"Iowan Old Style\", \"Palatino Linotype\", Georgia, serif", SYSTEM),
            "system",
            new Pair(SYSTEM, SYSTEM));

    /** One family for what is said, one for what is operated. */
    public record Pair(String display, String text) {}

    private static final Colour LIGHT_GROUND = Colour.of("#f2ebdf");
    private static final Colour DARK_GROUND = Colour.of("#28241f");

    @Inject
    ProfileBean shop;

    @Inject
    ServletContext servlets;

    /** Whether this shop's look differs from the one in the stylesheet. */
    public boolean isOwn() {
        return !(OUR_ACCENT.equalsIgnoreCase(profile().getAccent())
                && OUR_FONTS.equals(profile().getFonts()));
    }

    public String getUrl() {
        return servlets.getContextPath() + "/look.css?v=" + profile().getVersion();
    }

    String css() {
        return css(profile().getAccent(), profile().getFonts());
    }

    static String css(String accent, String fonts) {
        Colour chosen = Colour.of(accent);
        Colour light = chosen.readableOn(LIGHT_GROUND);
        Colour dark = chosen.readableOn(DARK_GROUND);
        Pair pair = FONTS.getOrDefault(fonts, FONTS.get(OUR_FONTS));
        return ":root{--accent:" + light.hex() + ";--accent-ink:" + ink(light) + ";--display:" + pair.display()
                + ";--text:"
                + pair.text() + "}\n@media screen and (prefers-color-scheme:dark){:root{--accent:" + dark.hex()
                + ";--accent-ink:" + ink(dark) + "}}\n";
    }

    /** What is written on the accent: the paper's white or the ink's black, whichever reads better. */
    private static String ink(Colour accent) {
        Colour paper = Colour.of("#fffaf5");
        Colour black = Colour.of("#1b1512");
        return (accent.contrast(paper) >= accent.contrast(black) ? paper : black).hex();
    }

    private ShopProfile profile() {
        return shop.getProfile();
    }
}
