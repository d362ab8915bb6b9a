package org.inglenook.platform.web;

import java.util.Locale;

/** A colour as pages know it, and how well it can be read on another (WCAG 2.2, contrast ratio). */
public record Colour(int red, int green, int blue) {

    /** What normal text needs at least on its ground. */
    public static final double READABLE = 4.5;

    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour BLACK = new Colour(0, 0, 0);

    /** From {@code #rrggbb}. */
    public static Colour of(String hex) {
        if (hex == null || !hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Not a colour like #6d2f4a: " + hex);
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour, moved towards black or white only as far as it takes to be read on a ground. */
    public Colour readableOn(Colour ground) {
        return readableOn(ground, READABLE);
    }

    /** The same, as far as a contrast of {@code least}. */
    public Colour readableOn(Colour ground, double least) {
        Colour end = ground.luminance() > 0.18 ? BLACK : WHITE;
        Colour colour = this;
        for (int step = 1; step <= 50 && colour.contrast(ground) < least; step++) {
            colour = mix(end, step / 50.0);
        }
        return colour;
    }

    /** The colour that lies part of the way to another. */
    public Colour mix(Colour other, double part) {
        return new Colour(
                between(red, other.red, part), between(green, other.green, part), between(blue, other.blue, part));
    }

    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** WCAG's relative luminance, 0 for black to 1 for white. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
