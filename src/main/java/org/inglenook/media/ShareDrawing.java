package org.inglenook.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.platform.web.Colour;

/** Draws a share card: the title in the page's own hand, the shop's name, and a picture cut around its point. */
final class ShareDrawing {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;
    static final int PICTURE_WIDTH = 500;

    private static final Colour PAPER = Colour.of("#fbf8f2");
    private static final Color INK = new Color(0x24201b);
    private static final int MARGIN = 72;
    private static final int BAND = 20;
    private static final float NAME = 30;
    private static final float LARGEST = 84;
    private static final float SMALLEST = 34;
    private static final float LEADING = 1.14f;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final ShareFonts fonts;
    private final ShareCard card;

    ShareDrawing(ShareFonts fonts, ShareCard card) {
        this.fonts = fonts;
        this.card = card;
    }

    /** @param picture the card's, or null */
    BufferedImage draw(BufferedImage picture) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(color(PAPER));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        Color accent = color(Colour.of(card.accent()).readableOn(PAPER));
        graphics.setColor(accent);
        graphics.fillRect(0, 0, BAND, HEIGHT);
        int right = WIDTH - MARGIN;
        if (picture != null) {
            cut(graphics, picture, card.picture().getFocalPoint());
            right = WIDTH - PICTURE_WIDTH - MARGIN * 2 / 3;
        }
        write(graphics, right - MARGIN, accent);
        graphics.dispose();
        return image;
    }

    private void write(Graphics2D graphics, float width, Color accent) {
        float top = MARGIN;
        if (!card.shop().isBlank()) {
            TextLayout name = lines(fonts.plain(card.shop(), NAME), width).get(0);
            graphics.setColor(accent);
            name.draw(graphics, place(name, width), top + name.getAscent());
            top += NAME * 2;
        }
        List<TextLayout> title = title(width, HEIGHT - MARGIN - top);
        graphics.setColor(INK);
        float bottom = HEIGHT - MARGIN;
        for (int i = title.size() - 1; i >= 0; i--) {
            TextLayout line = title.get(i);
            line.draw(graphics, place(line, width), bottom - line.getDescent());
            bottom -= height(line);
        }
    }

    /** As large as it fits; a title that fits at no size loses its end. */
    private List<TextLayout> title(float width, float height) {
        List<TextLayout> lines = List.of();
        for (float size = LARGEST; size >= SMALLEST; size -= 2) {
            lines = lines(fonts.display(card.title(), size), width);
            double needed = lines.stream().mapToDouble(ShareDrawing::height).sum();
            if (needed <= height) {
                return balanced(lines, size, width);
            }
        }
        return lines.subList(0, Math.min(lines.size(), (int) (height / (SMALLEST * LEADING))));
    }

    /** As narrow as it goes without another line, so that no word stands alone in the last. */
    private List<TextLayout> balanced(List<TextLayout> lines, float size, float width) {
        List<TextLayout> best = lines;
        for (float narrower = width * 0.96f; narrower > width / 2; narrower -= width * 0.04f) {
            List<TextLayout> next = lines(fonts.display(card.title(), size), narrower);
            if (next.size() > lines.size()) {
                return best;
            }
            best = next;
        }
        return best;
    }

    /** A line that reads from right to left begins at the right. */
    private static float place(TextLayout line, float width) {
        return line.isLeftToRight() ? MARGIN : MARGIN + width - line.getAdvance();
    }

    private static float height(TextLayout line) {
        return (line.getAscent() + line.getDescent()) * LEADING * 0.9f;
    }

    private static List<TextLayout> lines(AttributedString text, float width) {
        int end = text.getIterator().getEndIndex();
        LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), EXACT);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < end) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** The largest part of that shape, around the point, as {@code object-position} means it. */
    private static void cut(Graphics2D graphics, BufferedImage picture, FocalPoint point) {
        double scale = Math.max((double) PICTURE_WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight());
        int width = (int) Math.round(PICTURE_WIDTH / scale);
        int height = (int) Math.round(HEIGHT / scale);
        int x = (picture.getWidth() - width) * point.x() / 100;
        int y = (picture.getHeight() - height) * point.y() / 100;
        int left = WIDTH - PICTURE_WIDTH;
        graphics.drawImage(picture, left, 0, WIDTH, HEIGHT, x, y, x + width, y + height, null);
    }

    private static Color color(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
