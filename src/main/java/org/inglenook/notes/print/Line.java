package org.inglenook.notes.print;

import java.util.List;

/** One line of set text: its runs from left to right, its width in ems, and whether its paragraph reads from the right. */
record Line(List<GlyphRun> runs, float width, boolean rightToLeft) {
    Line {
        runs = List.copyOf(runs);
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }
}
