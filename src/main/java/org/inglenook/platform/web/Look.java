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

    /** The ground that the stylesheet itself has by day. */
    public static final String OUR_PAPER = "#fbf8f2";

    /** What the stylesheet itself writes with by day. */
    public static final String OUR_INK = "#24201b";

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
        ShopProfile profile = profile();
        return !(OUR_ACCENT.equalsIgnoreCase(profile.getAccent())
                && OUR_FONTS.equals(profile.getFonts())
                && isOurGround(profile.getPaper(), profile.getInk()));
    }

    public String getUrl() {
        return servlets.getContextPath() + "/look.css?v=" + profile().getVersion();
    }

    String css() {
        ShopProfile profile = profile();
        return css(profile.getAccent(), profile.getPaper(), profile.getInk(), profile.getFonts());
    }

    /** Rules that give pages a shop's look; to be read after the stylesheet. */
    public static String css(String accent, String paper, String ink, String fonts) {
        String common = css(accent, fonts);
        if (isOurGround(paper, ink)) {
            return common;
        }
        Scheme scheme = new Scheme(Colour.of(paper), Colour.of(ink), Colour.of(accent));
        return scheme.isDark()
                ? common + "@media screen{:root{color-scheme:dark;" + scheme.css() + "}}\n"
                : common + "@media print,(prefers-color-scheme:light){:root{" + scheme.css() + "}}\n";
    }

    /**
     * What an accent and a ground become on a page by day, by the names of the stylesheet's custom properties: each made readable.
     *
     * @param accent like {@code paper} and {@code ink}, as {@code #rrggbb}
     */
    public static Map<String, String> colours(String accent, String paper, String ink) {
        return new Scheme(Colour.of(paper), Colour.of(ink), Colour.of(accent)).hex();
    }

    private static boolean isOurGround(String paper, String ink) {
        return OUR_PAPER.equalsIgnoreCase(paper) && OUR_INK.equalsIgnoreCase(ink);
    }

    private static String css(String accent, String fonts) {
        Colour chosen = Colour.of(accent);
        Colour light = chosen.readableOn(LIGHT_GROUND);
        Colour dark = chosen.readableOn(DARK_GROUND);
        Pair pair = FONTS.getOrDefault(fonts, FONTS.get(OUR_FONTS));
        return ":root{--accent:" + light.hex() + ";--accent-ink:"
                + Scheme.onAccent(light).hex() + ";--display:" + pair.display()
                + ";--text:"
                + pair.text() + "}\n@media screen and (prefers-color-scheme:dark){:root{--accent:" + dark.hex()
                + ";--accent-ink:" + Scheme.onAccent(dark).hex() + "}}\n";
    }

    private ShopProfile profile() {
        return shop.getProfile();
    }
}
