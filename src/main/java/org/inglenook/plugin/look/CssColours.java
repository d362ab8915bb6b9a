package org.inglenook.plugin.look;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.platform.web.Colour;

/**
 * Reads a colour as stylesheets write it: hexadecimal, {@code rgb()}, {@code hsl()}, {@code oklch()}, and the names that shops use for more
 * than black and white (CSS Color Module Level 4). What can be seen through is no colour of its own and is not read.
 */
final class CssColours {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern FUNCTION = Pattern.compile("(rgba?|hsla?|oklch)\\(([^()]*)\\)");
    private static final Pattern COLOUR =
            Pattern.compile("#[0-9a-f]{3,8}\\b|(?:rgba?|hsla?|oklch)\\([^()]*\\)|\\b[a-z]{3,20}\\b");
    private static final double MOSTLY = 0.9;

    /** From the specification's table of named colours. */
    private static final Map<String, String> NAMES = Arrays.stream(
                    ("black 000000 white ffffff gray 808080 grey 808080 silver c0c0c0 "
                                    + "dimgray 696969 darkgray a9a9a9 lightgray d3d3d3 gainsboro dcdcdc whitesmoke f5f5f5 snow fffafa "
                                    + "ivory fffff0 floralwhite fffaf0 ghostwhite f8f8ff seashell fff5ee linen faf0e6 oldlace fdf5e6 "
                                    + "beige f5f5dc cornsilk fff8dc antiquewhite faebd7 mintcream f5fffa azure f0ffff aliceblue f0f8ff "
                                    + "honeydew f0fff0 lavender e6e6fa maroon 800000 darkred 8b0000 red ff0000 firebrick b22222 "
                                    + "crimson dc143c tomato ff6347 coral ff7f50 salmon fa8072 orange ffa500 darkorange ff8c00 "
                                    + "gold ffd700 goldenrod daa520 yellow ffff00 khaki f0e68c olive 808000 green 008000 "
                                    + "darkgreen 006400 forestgreen 228b22 seagreen 2e8b57 mediumseagreen 3cb371 lime 00ff00 "
                                    + "limegreen 32cd32 olivedrab 6b8e23 darkolivegreen 556b2f teal 008080 darkcyan 008b8b "
                                    + "turquoise 40e0d0 aqua 00ffff cyan 00ffff steelblue 4682b4 skyblue 87ceeb royalblue 4169e1 "
                                    + "cornflowerblue 6495ed dodgerblue 1e90ff blue 0000ff mediumblue 0000cd darkblue 00008b "
                                    + "navy 000080 midnightblue 191970 slateblue 6a5acd darkslateblue 483d8b indigo 4b0082 "
                                    + "rebeccapurple 663399 purple 800080 darkmagenta 8b008b fuchsia ff00ff magenta ff00ff orchid da70d6 "
                                    + "plum dda0dd violet ee82ee mediumvioletred c71585 deeppink ff1493 hotpink ff69b4 pink ffc0cb "
                                    + "brown a52a2a sienna a0522d saddlebrown 8b4513 chocolate d2691e peru cd853f tan d2b48c "
                                    + "wheat f5deb3 slategray 708090 darkslategray 2f4f4f")
                            .split("(?<=[0-9a-f]{6}) "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> "#" + pair[1]));

    private CssColours() {}

    /** The first colour in a value, such as that of {@code background}. */
    static Optional<Colour> in(String value) {
        Matcher matcher = COLOUR.matcher(value.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            Optional<Colour> colour = of(matcher.group());
            if (colour.isPresent()) {
                return colour;
            }
        }
        return Optional.empty();
    }

    /** One colour alone. */
    static Optional<Colour> of(String written) {
        String value = written.strip().toLowerCase(Locale.ROOT);
        if (NAMES.containsKey(value)) {
            return Optional.of(Colour.of(NAMES.get(value)));
        }
        Matcher hex = HEX.matcher(value);
        if (hex.matches()) {
            return hex(hex.group(1));
        }
        Matcher function = FUNCTION.matcher(value);
        return function.matches() ? function(function.group(1), function.group(2)) : Optional.empty();
    }

    private static Optional<Colour> hex(String digits) {
        String full = digits.length() > 4 ? digits : digits.replaceAll(".", "$0$0");
        boolean seenThrough = full.length() == 8 && Integer.parseInt(full.substring(6), 16) < MOSTLY * 255;
        return seenThrough ? Optional.empty() : Optional.of(Colour.of("#" + full.substring(0, 6)));
    }

    private static Optional<Colour> function(String name, String arguments) {
        List<String> parts = Arrays.stream(arguments.strip().split("[\\s,/]+")).toList();
        try {
            if (parts.size() < 3 || parts.size() > 3 && share(parts.get(3), 1) < MOSTLY) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (name) {
                        case "oklch" -> oklch(share(parts.get(0), 1), share(parts.get(1), 0.4), degrees(parts.get(2)));
                        case "hsl", "hsla" ->
                            hsl(degrees(parts.get(0)), share(parts.get(1), 1), share(parts.get(2), 1));
                        default ->
                            new Colour(
                                    channel(share(parts.get(0), 255) / 255),
                                    channel(share(parts.get(1), 255) / 255),
                                    channel(share(parts.get(2), 255) / 255));
                    });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A number, or so many per cent of the whole. */
    private static double share(String written, double whole) {
        return written.endsWith("%")
                ? Double.parseDouble(written.substring(0, written.length() - 1)) / 100 * whole
                : Double.parseDouble(written);
    }

    private static double degrees(String written) {
        if (written.endsWith("turn")) {
            return Double.parseDouble(written.substring(0, written.length() - 4)) * 360;
        }
        return written.equals("none") ? 0 : Double.parseDouble(written.replaceFirst("deg$", ""));
    }

    private static Colour hsl(double hue, double saturation, double lightness) {
        double reach = saturation * Math.min(lightness, 1 - lightness);
        return new Colour(
                channel(hslPart(0, hue, reach, lightness)),
                channel(hslPart(8, hue, reach, lightness)),
                channel(hslPart(4, hue, reach, lightness)));
    }

    private static double hslPart(int start, double hue, double reach, double lightness) {
        double k = ((start + hue / 30) % 12 + 12) % 12;
        return lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
    }

    /** Through Oklab and linear light; the matrices are those of CSS Color Module Level 4, section 18. */
    private static Colour oklch(double lightness, double chroma, double hue) {
        double a = chroma * Math.cos(Math.toRadians(hue));
        double b = chroma * Math.sin(Math.toRadians(hue));
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new Colour(
                channel(shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
                channel(shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
                channel(shown(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)));
    }

    private static double shown(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }

    private static int channel(double part) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, part)));
    }
}
