package org.inglenook.notes.print;

import static org.inglenook.notes.print.CardFace.mm;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Short lines where to cut: from the paper's edge, where they fall away with the cut, and a small cross where four cards meet. The
 * cards touch, so one cut parts two.
 */
record CropMarks(PrintLayout layout) {
    private static final float TICK = 9;
    private static final float CROSS = 3;
    private static final float CLEAR = 2;
    private static final float HAIR = .25f;

    void draw(PdfInk page) {
        float right = layout.width();
        float top = layout.height();
        float[] columns = cuts(PrintLayout.Place::x, layout.card().width(), right);
        float[] rows = cuts(PrintLayout.Place::y, layout.card().height(), top);
        float upright = length(layout.places().stream().mapToDouble(PrintLayout.Place::y));
        float across = length(layout.places().stream().mapToDouble(PrintLayout.Place::x));
        for (float x : columns) {
            line(page, x, 0, x, upright);
            line(page, x, top - upright, x, top);
        }
        for (float y : rows) {
            line(page, 0, y, across, y);
            line(page, right - across, y, right, y);
        }
        for (int i = 1; i + 1 < columns.length; i++) {
            for (float y : inner(rows, top)) {
                line(page, columns[i] - CROSS, y, columns[i] + CROSS, y);
                line(page, columns[i], y - CROSS, columns[i], y + CROSS);
            }
        }
    }

    /** Where to cut along one side: both ends of every card, unless that is the paper's own edge. */
    private float[] cuts(ToDoubleFunction<PrintLayout.Place> side, float length, float end) {
        List<Float> all = layout.places().stream()
                .flatMap(at -> java.util.stream.Stream.of(side.applyAsDouble(at), side.applyAsDouble(at) + length))
                .map(cut -> Math.round(cut * 100) / 100f)
                .filter(cut -> cut > .1f && cut < end - .1f)
                .sorted()
                .distinct()
                .toList();
        float[] cuts = new float[all.size()];
        for (int i = 0; i < cuts.length; i++) {
            cuts[i] = all.get(i);
        }
        return cuts;
    }

    private static float[] inner(float[] cuts, float end) {
        return cuts.length == 1 && cuts[0] > end / 4 && cuts[0] < end * 3 / 4 ? cuts : new float[0];
    }

    private static float length(java.util.stream.DoubleStream margins) {
        float margin = (float) margins.min().orElse(0);
        return margin > TICK ? margin - PrintLayout.BLEED - CLEAR : TICK;
    }

    private static void line(PdfInk page, float x, float y, float toX, float toY) {
        page.line(mm(x), mm(y), mm(toX), mm(toY), HAIR);
    }
}
