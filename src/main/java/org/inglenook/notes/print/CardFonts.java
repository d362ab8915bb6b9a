package org.inglenook.notes.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The fonts that cards are set with: the bundled ones, then the packs of the fonts directory in the order of their names. */
public record CardFonts(Typefaces note, Typefaces signature) {
    private static final Logger LOG = Logger.getLogger(CardFonts.class.getName());
    private static final List<String> NOTE =
            List.of("PlaypenSans", "PlaypenSansArabic", "PlaypenSansHebrew", "Kalam", "NotoSans");

    /** The bundled fonts alone. */
    public static CardFonts bundled() {
        return with(List.of());
    }

    /** The bundled fonts and those of a directory, which may be absent; a file that cannot be used is named in the log. */
    public static CardFonts with(Path directory) {
        if (!Files.isDirectory(directory)) {
            return bundled();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Typeface> packs = new ArrayList<>();
            files.filter(CardFonts::isFont).sorted().forEach(file -> addPack(file, packs));
            return with(packs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CardFonts with(List<Typeface> packs) {
        List<Typeface> note = new ArrayList<>();
        NOTE.forEach(name -> note.add(bundledFont(name)));
        note.addAll(packs);
        List<Typeface> signature = new ArrayList<>(note);
        signature.add(0, bundledFont("Caveat"));
        return new CardFonts(new Typefaces(note), new Typefaces(signature));
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf");
    }

    private static void addPack(Path file, List<Typeface> packs) {
        String name = file.getFileName().toString();
        try {
            packs.add(Typeface.read(name, Files.readAllBytes(file)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The font {0} is left out: {1}", new Object[] {name, e.getMessage()});
        }
    }

    private static Typeface bundledFont(String name) {
        try (InputStream file = CardFonts.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            return Typeface.read(name, file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
