package org.inglenook.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.inglenook.DefaultSettings;
import org.inglenook.FiredEvents;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest extends OnBothDatabases {

    PicturesTest() {
        super("PictureVariant", "Picture");
    }

    private static Pictures pictures(EntityManager em) {
        Pictures pictures = new Pictures();
        pictures.em = em;
        pictures.clock = new MovableClock("2026-11-21T10:00:00Z");
        pictures.settings = DefaultSettings.create();
        pictures.changed = new FiredEvents<>();
        return pictures;
    }

    @Test
    void pictureComesBackInEachWidth() throws IOException {
        byte[] upload = PicturePressTest.jpeg(1200, 600);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A stall in the rain", false).getId());

        database.run(em -> {
            PictureView picture = pictures(em).find(id).orElseThrow();
            assertEquals("A stall in the rain", picture.getAlt());
            assertEquals(1200, picture.getWidth());
            assertEquals(600, picture.getHeight());
            assertEquals(4, picture.srcset("/our").split(", ").length);
            assertTrue(picture.path(500).startsWith("/pictures/" + id + "-720.jpg?v="));
            assertTrue(picture.path(5000).startsWith("/pictures/" + id + "-1200.jpg?v="));
            for (int width : new int[] {480, 720, 960, 1200}) {
                byte[] content = pictures(em).content(id, width).orElseThrow();
                assertEquals(PictureFormat.JPEG, PictureFormat.of(content).orElseThrow());
            }
            assertTrue(pictures(em).content(id, 1600).isEmpty());
        });
    }

    @Test
    void removedPictureLeavesNothingBehind() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, null, true).getId());

        database.run(em -> pictures(em).remove(id));

        database.run(em -> {
            assertTrue(pictures(em).find(id).isEmpty());
            assertTrue(pictures(em).content(id, 300).isEmpty());
            assertEquals(Map.of(), pictures(em).views(List.of(id)));
        });
    }

    @Test
    void wordsAndFocusChangeLater() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A soap", false).getId());
        database.run(em -> pictures(em).describe(id, "Two soaps\non a shelf", false));
        database.run(em -> pictures(em).focusOn(id, new FocalPoint(98, 30)));

        database.run(em -> {
            PictureView picture = pictures(em).views(List.of(id, -1L)).get(id);
            assertEquals("Two soaps on a shelf", picture.getAlt());
            assertEquals(98, picture.getFocusX());
            assertEquals(30, picture.getFocusY());
            assertEquals("fx-100 fy-30", picture.getFocus());
        });
    }

    @Test
    void newPointEndsTheCopiesOfPagesThatCropByTheOldOne() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A soap", false).getId());
        FiredEvents<PageChanged> told = new FiredEvents<>();
        database.run(em -> {
            Pictures pictures = pictures(em);
            pictures.changed = told;
            pictures.focusOn(id, new FocalPoint(10, 20));
        });
        assertEquals(List.of(new PageChanged("pictures")), told.fired());
    }

    @ParameterizedTest
    @CsvSource({"-1, 50, focus-x", "50, 101, focus-y", "half, 50, focus-x", "50, '', focus-y", "50, 5e9, focus-y"})
    void pointOutsideThePictureIsRefused(String x, String y, String field) {
        DomainException refusal = assertThrows(DomainException.class, () -> FocalPoint.of(x, y));
        assertEquals("media.picture.error.focus", refusal.key());
        assertEquals(field, refusal.field().orElseThrow());
    }

    @Test
    void formKeepsTheChosenPointWithANewPicture() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A soap", false).getId());
        database.run(em -> {
            PictureForm form = form(em);
            form.show(id);
            form.getFocus().setX("7");
            form.getFocus().setY(" 93 ");
            assertEquals(id, form.keep());
        });
        database.run(em -> assertEquals(
                new FocalPoint(7, 93), pictures(em).find(id).orElseThrow().getFocalPoint()));
    }

    private PictureForm form(EntityManager em) {
        PictureForm form = new PictureForm();
        form.pictures = pictures(em);
        return form;
    }

    @Test
    void pictureWithoutWordsIsRefusedUnlessItDecorates() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        DomainException refusal = assertThrows(
                DomainException.class, () -> database.run(em -> pictures(em).add(upload, "  ", false)));
        assertEquals("media.picture.error.alt", refusal.key());
        assertEquals("alt", refusal.field().orElseThrow());
    }
}
