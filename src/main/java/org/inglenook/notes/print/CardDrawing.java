package org.inglenook.notes.print;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A card as SVG, drawn with the outlines that the print uses: what the desk shows is what the paper gets. */
public final class CardDrawing {
    private static final String[] OPERATORS = {"M", "L", "Q", "C", "Z"};
    private static final int[] VALUES = {2, 2, 4, 6, 0};

    private record Glyph(Typeface typeface, int number) {}

    private final Map<Glyph, String> names = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();

    private final float height;

    private CardDrawing(float height) {
        this.height = height;
    }

    public static String svg(CardFace card) {
        CardDrawing drawing = new CardDrawing(card.height());
        card.lines().forEach(drawing::line);
        card.drawings().forEach(drawing::drawing);
        drawing.code(card);
        return drawing.document(card.width());
    }

    /** The code of an address alone, which needs no font; its unit is a module. */
    public static String code(String address) {
        QrCode code = QrCode.of(address);
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path shape-rendering=\"crispEdges\" d=\"",
                code.size(),
                code.size()));
        for (QrCode.Bar bar : code.bars()) {
            svg.append(String.format(
                    Locale.ROOT, "M%d %dh%dv1h-%dz", bar.column(), bar.row(), bar.length(), bar.length()));
        }
        return svg.append("\"/></svg>").toString();
    }

    private String document(float width) {
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.2f %.2f\" fill=\"#2a2430\"><defs>",
                width,
                height));
        names.forEach((glyph, name) -> svg.append("<path id=\"")
                .append(name)
                .append("\" d=\"")
                .append(path(glyph.typeface().outline(glyph.number())))
                .append("\"/>"));
        return svg.append("</defs>").append(body).append("</svg>").toString();
    }

    private void line(CardFace.Placed placed) {
        add("<g transform=\"translate(%.2f %.2f)\"%s>", placed.x(), height - placed.y(), colour(placed));
        float x = 0;
        for (GlyphRun run : placed.line().runs()) {
            float scale = placed.size() / run.typeface().unitsPerEm();
            add("<g transform=\"translate(%.2f 0) scale(%.6f)\">", x * placed.size(), scale);
            for (int i = 0; i < run.count(); i++) {
                glyph(run, i);
            }
            body.append("</g>");
            x += run.advance();
        }
        body.append("</g>");
    }

    private void drawing(CardFace.PlacedDrawing placed) {
        Drawing drawing = placed.drawing();
        add(
                "<g transform=\"translate(%.2f %.2f) scale(%.5f %.5f)\">",
                placed.x(),
                height - placed.y() - placed.height(),
                placed.width() / drawing.width(),
                placed.height() / drawing.height());
        body.append(Drawings.svg(drawing)).append("</g>");
    }

    private static String colour(CardFace.Placed placed) {
        return placed.quiet() ? " fill=\"#6b615c\"" : "";
    }

    private void glyph(GlyphRun run, int i) {
        Glyph glyph = new Glyph(run.typeface(), run.glyph(i));
        String name = names.computeIfAbsent(glyph, g -> "g" + names.size());
        int units = run.typeface().unitsPerEm();
        add("<use href=\"#%s\" x=\"%.0f\" y=\"%.0f\"/>", name, run.x(i) * units, -run.y(i) * units);
    }

    private void code(CardFace card) {
        add(
                "<g transform=\"translate(%.2f %.2f) scale(%.4f)\"><path shape-rendering=\"crispEdges\" d=\"",
                card.codeX(),
                height - card.codeY() - card.codeSize(),
                card.codeSize() / card.code().size());
        for (QrCode.Bar bar : card.code().bars()) {
            add("M%d %dh%dv1h-%dz", bar.column(), bar.row(), bar.length(), bar.length());
        }
        body.append("\"/></g>");
    }

    private static String path(Shape outline) {
        StringBuilder path = new StringBuilder();
        double[] points = new double[6];
        for (PathIterator steps = outline.getPathIterator(new AffineTransform()); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(points);
            path.append(OPERATORS[kind]);
            for (int i = 0; i < VALUES[kind]; i++) {
                path.append(i > 0 ? " " : "").append(Math.round(points[i]));
            }
        }
        return path.toString();
    }

    private void add(String format, Object... values) {
        body.append(String.format(Locale.ROOT, format, values));
    }
}
