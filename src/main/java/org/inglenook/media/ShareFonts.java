package org.inglenook.media;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The typefaces of share pictures, in the order in which a character looks for one; none is taken from the machine. */
final class ShareFonts {

    private static final Logger LOG = Logger.getLogger(ShareFonts.class.getName());

    private static final List<String> OTHERS =
            List.of("NotoSans.ttf", "PlaypenSansArabic.ttf", "PlaypenSansHebrew.ttf", "Kalam.ttf");

    private final List<Font> display = new ArrayList<>();
    private final List<Font> plain = new ArrayList<>();

    /** @param further where the owner put fonts for other scripts, if anywhere */
    ShareFonts(Optional<Path> further) {
        OTHERS.forEach(file -> plain.add(bundled(file)));
        further.ifPresent(directory -> plain.addAll(files(directory)));
        display.add(bundled("Fraunces.ttf"));
        display.addAll(plain);
    }

    /** For titles. */
    AttributedString display(String text, float size) {
        return set(text, size, display);
    }

    /** For what stands beside them. */
    AttributedString plain(String text, float size) {
        return set(text, size, plain);
    }

    /** What reads as one character stays in one typeface: marks and joiners go with what stands before them. */
    private static AttributedString set(String text, float size, List<Font> fonts) {
        AttributedString set = new AttributedString(text);
        Font current = fonts.get(0);
        for (int at = 0, next; at < text.length(); at = next) {
            int letter = text.codePointAt(at);
            next = at + Character.charCount(letter);
            if (!follows(letter) || !current.canDisplay(letter)) {
                current = fonts.stream()
                        .filter(font -> font.canDisplay(letter))
                        .findFirst()
                        .orElse(current);
            }
            set.addAttribute(TextAttribute.FONT, current.deriveFont(size), at, next);
        }
        return set;
    }

    private static boolean follows(int letter) {
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    private static Font bundled(String file) {
        try (InputStream in = ShareFonts.class.getResourceAsStream("/fonts/" + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("The bundled font " + file + " can't be read.", e);
        }
    }

    private static List<Font> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().matches("(?i).*\\.(ttf|otf)"))
                    .sorted()
                    .flatMap(ShareFonts::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Font> read(Path file) {
        try {
            return Stream.of(Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
        } catch (IOException | FontFormatException e) {
            LOG.log(Level.WARNING, e, () -> file + " is not a font that can be read and is passed over.");
            return Stream.empty();
        }
    }
}
