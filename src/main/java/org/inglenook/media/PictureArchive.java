package org.inglenook.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchivePart;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveRows;
import org.inglenook.platform.ArchiveWriter;
import org.inglenook.platform.ArchivedTranslations;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;

/** Pictures in archives: what is said of each, and its bytes in each width, taken over only if nothing but pixels is in them. */
@ApplicationScoped
public class PictureArchive implements ArchivePart {

    static final String KIND = "picture";

    private static final String LIST = "media/pictures";
    private static final int FILES_OF_ONE = 4;

    @Inject
    Pictures pictures;

    @Inject
    PictureArrivals arrivals;

    @Inject
    ArchiveRows rows;

    @Inject
    ArchivedTranslations translations;

    @Inject
    Settings settings;

    @Override
    public String name() {
        return "media";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public long count() {
        return rows.count(Picture.class) * FILES_OF_ONE;
    }

    @Override
    public void write(ArchiveWriter archive) {
        translations.write(
                archive, PictureWords.ROOM, KIND, id -> pictures.find(id).isPresent());
        archive.list(LIST, lines -> rows.each(Picture.class, picture -> lines.add(line(picture, archive))));
        rows.each(Picture.class, picture -> writeFiles(picture, archive));
    }

    private static ArchiveFields line(Picture picture, ArchiveWriter archive) {
        return archive.line(KIND, picture.getId())
                .text("mime", picture.getMime())
                .text("widths", picture.getWidths())
                .text("alt", picture.getAltText())
                .flag("decorative", picture.isDecorative())
                .number("focusX", picture.getFocusX())
                .number("focusY", picture.getFocusY())
                .moment("made", picture.getCreatedAt());
    }

    private void writeFiles(Picture picture, ArchiveWriter archive) {
        for (String width : picture.getWidths().split(",")) {
            byte[] bytes =
                    pictures.content(picture.getId(), Integer.parseInt(width)).orElseThrow(ArchiveWriter::moved);
            archive.file(file(archive.key(KIND, picture.getId()), width, picture.getMime()), bytes);
        }
    }

    private static String file(String key, String width, String mime) {
        return "media/files/" + key + "-" + width + ("image/png".equals(mime) ? ".png" : ".jpg");
    }

    /** Nobody sees a picture that nothing refers to: they come first, each by itself. */
    @Override
    public void prepare(ArchiveReader archive) {
        archive.lines(LIST, line -> {
            Long known = archive.known(KIND, line.key());
            if (known != null && pictures.find(known).isPresent()) {
                archive.left(KIND);
                return;
            }
            Integer x = line.number("focusX");
            Integer y = line.number("focusY");
            arrivals.take(
                    archive,
                    line,
                    variants(archive, line),
                    new AltText(line.text("alt"), line.flag("decorative")),
                    new FocalPoint(x == null ? -1 : x, y == null ? -1 : y));
        });
    }

    private SortedMap<Integer, byte[]> variants(ArchiveReader archive, ArchiveLine line) {
        String widths = line.text("widths");
        if (!widths.matches("\\d{1,4}(,\\d{1,4}){0,3}")) {
            throw new DomainException(Kind.INVALID, "platform.archive.error.field", "widths");
        }
        SortedMap<Integer, byte[]> variants = new TreeMap<>();
        Arrays.stream(widths.split(","))
                .forEach(width -> variants.put(
                        Integer.valueOf(width),
                        archive.file(file(line.key(), width, line.text("mime")), settings.pictureMaxBytes())));
        return variants;
    }

    @Override
    public void read(ArchiveReader archive) {
        // Words are public at once, so they come with their pictures only, and those came before.
        Set<String> come =
                archive.brought(KIND).stream().map(PictureWords::subject).collect(Collectors.toSet());
        translations.read(archive, PictureWords.ROOM, KIND, come::contains, (subject, said) -> ArchivedTranslations.as(
                        PictureWords.Alt.class, said)
                .checked());
    }

    @Override
    public void undo(ArchiveReader archive) {
        arrivals.undo(archive);
    }
}
