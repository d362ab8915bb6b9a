package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.community.BoardsArchive;
import org.inglenook.media.PictureArchive;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.story.ChapterText;
import org.inglenook.story.Chapters;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryAnswers;
import org.inglenook.story.StoryArchive;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.ClaimText;
import org.inglenook.values.Claims;
import org.inglenook.values.EvidenceText;
import org.inglenook.values.SaysSo;
import org.inglenook.values.StatementText;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;
import org.inglenook.values.ValuesArchive;

/** Makes archives of a database and takes them in, as the jobs do it. */
final class ArchivesHouse {

    final MovableClock clock = new MovableClock("2026-11-21T21:00:00Z");
    private final TestDatabase database;

    ArchivesHouse(TestDatabase database) {
        this.database = database;
    }

    Wiring wiring(EntityManager em) {
        Wiring wiring = new Wiring(em, clock);
        return wiring.all(
                ArchivePart.class,
                List.of(
                        wiring.get(BoardsArchive.class),
                        wiring.get(ValuesArchive.class),
                        wiring.get(StoryArchive.class),
                        wiring.get(PictureArchive.class)));
    }

    /** A shop of one chapter and one claim, each with a picture, and a claim that is still written. */
    void open() {
        database.run(em -> {
            Wiring wiring = wiring(em);
            Stories stories = wiring.get(Stories.class);
            stories.answer(
                    new StoryAnswers("Knots", "All of string.", "We like them.", "By hand.", "Nets.", null),
                    stories.draft().getVersion());
            long picture = wiring.get(Pictures.class)
                    .add(drawing(Color.ORANGE), "A ball of string", false)
                    .getId();
            wiring.get(PictureWords.class).describe(picture, "fr", "Une pelote de ficelle");
            wiring.get(Chapters.class).add(new ChapterText("The first net", "<p>It held.</p>", 2001, picture, "Ours"));
            stories.publish(null);
            Long value = wiring.get(Values.class)
                    .add(ValueStatement.Kind.VALUE, new StatementText("We say what it is made of", "Always."))
                    .getId();
            Claims claims = wiring.get(Claims.class);
            long linen = claims.draft(claim(value, "Our string is linen.")).getId();
            EvidenceText shows = new EvidenceText("The field", "", "", "", LocalDate.of(2026, 7, 1));
            wiring.get(ClaimEvidence.class).add(linen, shows, "field.jpg", drawing(Color.GREEN), "A field of flax");
            claims.publish(linen);
            claims.draft(claim(value, "Our nets last ten years."));
        });
    }

    static ClaimText claim(Long value, String statement) {
        return new ClaimText(
                value, statement, "All balls of it.", List.of("STRING"), SaysSo.WE, "", "", null, null, null, "Ada");
    }

    private static byte[] drawing(Color colour) {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour, 600, 400, Color.WHITE));
        graphics.fillRect(0, 0, 600, 400);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    byte[] export() {
        return database.inTransaction(em -> {
            Wiring wiring = wiring(em);
            Archives archives = wiring.get(Archives.class);
            Archive archive = archives.export(null);
            wiring.get(ExportRunner.class).run(new Run(archive.getId()));
            settle(archive, wiring);
            return bytes(archives, archive.getId());
        });
    }

    private static byte[] bytes(Archives archives, long id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            archives.send(id, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    Archive take(byte[] bytes, boolean live) {
        return database.inTransaction(em -> {
            Wiring wiring = wiring(em);
            Archive archive = bring(bytes, live, wiring);
            wiring.get(ImportRunner.class).run(new Run(archive.getId()));
            settle(archive, wiring);
            return archive;
        });
    }

    static Archive bring(byte[] bytes, boolean live, Wiring wiring) {
        try {
            return wiring.get(Arrivals.class).bring("an.zip", live, null, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As far as a node came before it died. */
    static void prepare(byte[] bytes, Archive archive, Wiring wiring) {
        try {
            Path file = Files.createTempFile("archive", ".zip");
            Files.write(file, bytes);
            try (ArchiveReader reader =
                    new ArchiveReader(file, wiring.get(ArchiveOrigins.class), archive, archive.getMadeAt(), () -> {})) {
                wiring.get(ArchiveParts.class).inOrder().forEach(part -> part.prepare(reader));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Archive archive, Wiring wiring) {
        Jobs jobs = wiring.get(Jobs.class);
        Job waiting = jobs.find(archive.getJobId()).orElseThrow();
        jobs.finish(archive.getJobId(), jobs.claim(waiting).orElseThrow().ticket());
    }

    /** What is in an archive, by name. */
    static Map<String, String> entries(byte[] archive) {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The same archive with other entries. */
    static byte[] changed(byte[] archive, UnaryOperator<Map<String, String>> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : change.apply(entries(archive)).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A job that goes on to its end, unless somebody stops it. */
    record Run(long archive, BooleanSupplier stopped) implements JobRun {

        Run(long archive) {
            this(archive, () -> false);
        }

        @Override
        public long jobId() {
            return 0;
        }

        @Override
        public String payload() {
            return String.valueOf(archive);
        }

        @Override
        public void progress(int done, int total) {
            // Told to nobody.
        }

        @Override
        public boolean cancelled() {
            return stopped.getAsBoolean();
        }
    }
}
