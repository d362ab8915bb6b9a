package org.inglenook.notes.print;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSName;

/** The content of one PDF page: cards drawn with text operators, so that what is printed can be searched and copied. */
final class PdfInk {
    /** A font of the document under its name in the page's resources. */
    record Font(COSName name, PdfTypeface codes) {}

    private static final String INK = "0.165 0.141 0.188 rg\n";
    private static final String QUIET = "0.42 0.38 0.36 rg\n";

    private final Function<Typeface, Font> fonts;
    private final Function<Drawing, COSName> forms;
    private final PdfTags tags;
    private final StringBuilder content = new StringBuilder();
    private float movedX;
    private float movedY;

    PdfInk(Function<Typeface, Font> fonts, Function<Drawing, COSName> forms, PdfTags tags) {
        this.tags = tags;
        this.fonts = fonts;
        this.forms = forms;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** All that follows stands so far from where it is said to stand. */
    void move(float x, float y) {
        if (x != 0 || y != 0) {
            add("1 0 0 1 %s %s cm\n", n(x), n(y));
        }
        movedX += x;
        movedY += y;
    }

    /** Words that aren't a card's, as one paragraph. */
    void paragraph(List<CardFace.Placed> words) {
        add("/P <</MCID %d>> BDC\n", tags.paragraph());
        for (CardFace.Placed line : words) {
            content.append(INK);
            text(line);
        }
        content.append("EMC\n");
    }

    /** A line that says nothing: where to cut. */
    void line(float x, float y, float toX, float toY, float width) {
        add("/Artifact BMC q %s w %s %s m %s %s l S Q EMC\n", n(width), n(x), n(y), n(toX), n(toY));
    }

    /** A card in its order of reading, each part marked with what it is. */
    void card(CardFace card, float x, float y) {
        tags.card(card.language());
        add("q 1 0 0 1 %s %s cm\n", n(x), n(y));
        for (int part = 0; part < card.parts(); part++) {
            part(card, part);
        }
        add(
                "/Figure <</MCID %d>> BDC\n",
                tags.figure(card.address(), x + card.codeX() + movedX, y + card.codeY() + movedY, card.codeSize()));
        code(card);
        content.append("EMC\nQ\n");
    }

    /**
     * What is on the back of a card. It was said on the front, so it isn't said again.
     *
     * @param turned whether it stands on its head
     */
    void back(CardFace card, float x, float y, boolean turned) {
        float wide = CardFace.mm(card.format().width());
        float tall = CardFace.mm(card.format().height());
        int way = turned ? -1 : 1;
        add("/Artifact BMC q %d 0 0 %d %s %s cm\n", way, way, n(turned ? x + wide : x), n(turned ? y + tall : y));
        for (CardFace.Placed line : card.back()) {
            content.append(INK);
            text(line);
        }
        content.append("Q EMC\n");
    }

    private void part(CardFace card, int part) {
        List<CardFace.Placed> lines =
                card.lines().stream().filter(line -> line.part() == part).toList();
        List<CardFace.PlacedDrawing> drawings = card.drawings().stream()
                .filter(drawing -> drawing.part() == part)
                .toList();
        if (lines.isEmpty() && drawings.isEmpty()) {
            return;
        }
        add("/P <</MCID %d>> BDC\n", tags.paragraph());
        for (CardFace.Placed line : lines) {
            content.append(line.quiet() ? QUIET : INK);
            text(line);
        }
        drawings.forEach(this::drawing);
        content.append("EMC\n");
    }

    private void drawing(CardFace.PlacedDrawing placed) {
        content.append(INK);
        add(
                "/Span <</ActualText <FEFF%s>>> BDC q %s 0 0 %s %s %s cm /%s Do Q EMC\n",
                hex(placed.says()),
                n(placed.width()),
                n(placed.height()),
                n(placed.x()),
                n(placed.y()),
                forms.apply(placed.drawing()).getName());
    }

    private void code(CardFace card) {
        float module = card.codeSize() / card.code().size();
        content.append(INK);
        add("q %s 0 0 %s %s %s cm\n", n(module), n(-module), n(card.codeX()), n(card.codeY() + card.codeSize()));
        for (QrCode.Bar bar : card.code().bars()) {
            add("%d %d %d 1 re\n", bar.column(), bar.row(), bar.length());
        }
        content.append("f Q\n");
    }

    private void text(CardFace.Placed placed) {
        content.append("BT\n");
        float x = placed.x();
        for (GlyphRun run : placed.line().runs()) {
            Font font = fonts.apply(run.typeface());
            add("/%s %s Tf 1 0 0 1 %s %s Tm\n", font.name().getName(), n(placed.size()), n(x), n(placed.y()));
            run(run, font.codes(), placed.size());
            x += run.advance() * placed.size();
        }
        content.append("ET\n");
    }

    private void run(GlyphRun run, PdfTypeface codes, float size) {
        Pen pen = new Pen(size);
        if (run.rightToLeft()) {
            fromTheRight(run, codes, pen);
        } else {
            fromTheLeft(run, codes, pen);
        }
        pen.end();
        pen.rise(0);
    }

    /** Word by word: one whose glyphs don't match its characters one to one carries its real text beside it. */
    private void fromTheLeft(GlyphRun run, PdfTypeface codes, Pen pen) {
        for (int i = 0; i < run.count(); ) {
            int end = run.wordEnd(i);
            boolean intricate = run.isIntricate(i, end);
            if (intricate) {
                pen.begin(run.text(i, end));
            }
            for (int g = i; g < end; g++) {
                pen.glyph(run, g, codes.code(run.glyph(g), run.shareOfText(g)));
            }
            if (intricate) {
                pen.close();
            }
            i = end;
        }
    }

    /**
     * Readers turn right-to-left text around themselves, each in its own way, and agree only where every glyph has one
     * text: so the letters come first, then the dots and vowel signs that add no text of their own.
     */
    private void fromTheRight(GlyphRun run, PdfTypeface codes, Pen pen) {
        for (int i = 0; i < run.count(); i++) {
            if (run.isBearer(i)) {
                pen.glyph(run, i, codes.code(run.glyph(i), run.clusterText(i)));
            }
        }
        pen.begin("");
        for (int i = 0; i < run.count(); i++) {
            if (!run.isBearer(i)) {
                pen.glyph(run, i, codes.code(run.glyph(i), GlyphRun.NOTHING));
            }
        }
        pen.close();
    }

    /** Collects glyphs into one array as long as they stand on the same height. */
    private final class Pen {
        private final float size;
        private float at;
        private float rise;
        private boolean open;
        private boolean inCodes;

        Pen(float size) {
            this.size = size;
        }

        void glyph(GlyphRun run, int i, int code) {
            if (run.y(i) != rise) {
                end();
                rise(run.y(i));
            }
            if (!open) {
                content.append('[');
                open = true;
            }
            int gap = Math.round((at - run.x(i)) * 1000);
            if (gap != 0) {
                closeCodes();
                content.append(gap);
                at -= gap / 1000f;
            }
            if (!inCodes) {
                content.append('<');
                inCodes = true;
            }
            content.append(String.format("%04X", code));
            at += run.typeface().width(run.glyph(i)) / 1000f;
        }

        void rise(float to) {
            if (to != rise) {
                add("%s Ts\n", n(to * size));
                rise = to;
            }
        }

        /** What follows, until {@link #close()}, says this. */
        void begin(String says) {
            end();
            add("/Span <</ActualText <FEFF%s>>> BDC\n", hex(says));
        }

        void close() {
            end();
            content.append("EMC\n");
        }

        void end() {
            if (open) {
                closeCodes();
                content.append("]TJ\n");
                open = false;
            }
        }

        private void closeCodes() {
            if (inCodes) {
                content.append('>');
                inCodes = false;
            }
        }
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(String.format("%04X", c)));
        return hex.toString();
    }

    private void add(String format, Object... values) {
        content.append(String.format(Locale.ROOT, format, values));
    }

    /** A number with as many decimals as a scale wants. */
    static String exact(float value) {
        return String.format(Locale.ROOT, "%.8f", value);
    }

    /** A number with at most three decimals, a third of a micrometre. */
    static String n(float value) {
        String number = String.format(Locale.ROOT, "%.3f", value);
        return number.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
