package org.inglenook.platform.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of a page on a shop's own ground, each made readable on every tone of it (WCAG 2.2: 4.5 for text, 3 for the edges of fields).
 * A ground of middle brightness, on which nothing reads well, is made lighter or darker first.
 */
final class Scheme {

    private static final double LIGHT_ENOUGH = 0.45;
    private static final double DARK_ENOUGH = 0.05;
    private static final double MIDDLE = 0.18;
    private static final double EDGE = 3;
    private static final Colour WHITE = Colour.of("#ffffff");
    private static final Colour BLACK = Colour.of("#000000");
    private static final Colour LEAF = Colour.of("#4f5f36");
    private static final Colour CLAY = Colour.of("#9a4a26");
    private static final Colour LEAF_ON_DARK = Colour.of("#b7c697");
    private static final Colour CLAY_ON_DARK = Colour.of("#e59a75");

    private final Colour paper;
    private final Map<String, Colour> tokens = new LinkedHashMap<>();

    Scheme(Colour ground, Colour ink, Colour accent) {
        paper = mended(ground);
        boolean dark = isDark();
        // The tone on which contrast is least: text that reads there reads on the others.
        Colour wash = paper.mix(dark ? WHITE : BLACK, 0.05);
        Colour said = ink.readableOn(wash);
        tokens.put("paper", paper);
        tokens.put("sheet", paper.mix(WHITE, dark ? 0.03 : 0.5));
        tokens.put("wash", wash);
        tokens.put("ink", said);
        tokens.put("soft", said.mix(paper, 0.3).readableOn(wash));
        tokens.put("line", paper.mix(said, 0.13));
        tokens.put("edge", said.mix(paper, 0.55).readableOn(wash, EDGE));
        tokens.put("leaf", (dark ? LEAF_ON_DARK : LEAF).readableOn(wash));
        tokens.put("clay", (dark ? CLAY_ON_DARK : CLAY).readableOn(wash));
        Colour used = accent.readableOn(wash);
        tokens.put("accent", used);
        tokens.put("accent-ink", onAccent(used));
    }

    /** Whether the shop's pages are dark by day too. */
    boolean isDark() {
        return paper.luminance() <= DARK_ENOUGH;
    }

    /** Declarations of a rule. */
    String css() {
        return tokens.entrySet().stream()
                .map(token -> "--" + token.getKey() + ":" + token.getValue().hex())
                .collect(Collectors.joining(";"));
    }

    Map<String, String> hex() {
        return tokens.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, token -> token.getValue()
                .hex()));
    }

    /** What is written on the accent: a paper's white or an ink's black, whichever reads better, or the pure one where neither does. */
    static Colour onAccent(Colour accent) {
        Colour white = Colour.of("#fffaf5");
        Colour black = Colour.of("#1b1512");
        Colour better = accent.contrast(white) >= accent.contrast(black) ? white : black;
        return better.readableOn(accent);
    }

    private static Colour mended(Colour ground) {
        boolean light = ground.luminance() > MIDDLE;
        Colour mended = ground;
        for (int step = 1; step <= 50 && !isFit(mended, light); step++) {
            mended = ground.mix(light ? WHITE : BLACK, step / 50.0);
        }
        return mended;
    }

    private static boolean isFit(Colour ground, boolean light) {
        return light ? ground.luminance() >= LIGHT_ENOUGH : ground.luminance() <= DARK_ENOUGH;
    }
}
