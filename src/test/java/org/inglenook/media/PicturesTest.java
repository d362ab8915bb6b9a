package org.inglenook.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.inglenook.FiredEvents;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.TranslatedTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest extends OnBothDatabases {

    PicturesTest() {
        super("PictureVariant", "Picture", "Translation", "EarlierText");
    }

    private static Pictures pictures(EntityManager em) {
        return rooms(em).get(Pictures.class);
    }

    private static Wiring rooms(EntityManager em) {
        return new Wiring(em, new MovableClock("2026-11-21T10:00:00Z"));
    }

    private static PictureWords words(EntityManager em) {
        return rooms(em).get(PictureWords.class);
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
    void pictureIsToldInEachLanguageUntilItsOwnWordsChange() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A soap", false).getId());
        database.run(em -> words(em).describe(id, "fr", " Un\nsavon "));
        assertEquals("Un savon", told(id, "fr").getAlt());
        assertEquals("fr", told(id, "fr").getAltTag());
        assertEquals("A soap", told(id, "de").getAlt(), "there are no German words");
        assertEquals("en", told(id, "de").getAltTag());

        database.run(em -> pictures(em).describe(id, "Two soaps", false));
        assertEquals("Two soaps", told(id, "fr").getAlt(), "one soap is shown no more");
        database.run(em -> words(em).describe(id, "fr", "Deux savons"));
        assertEquals("Deux savons", told(id, "fr").getAlt());
        database.run(em -> assertEquals(
                Map.of("fr", "Deux savons"), words(em).of(pictures(em).find(id).orElseThrow())));

        database.run(em -> pictures(em).describe(id, "", true));
        assertEquals("", told(id, "fr").getAlt(), "what decorates says nothing in any language");
    }

    @Test
    void wordsThatAreNoneAreTakenAwayAndRemovedPicturesLeaveNone() throws IOException {
        byte[] upload = PicturePressTest.jpeg(300, 300);
        long id = database.inTransaction(
                em -> pictures(em).add(upload, "A soap", false).getId());
        database.run(em -> words(em).describe(id, "fr", "Un savon"));
        database.run(em -> words(em).describe(id, "fr", " "));
        assertEquals("A soap", told(id, "fr").getAlt());
        database.run(em -> words(em).describe(id, "fr", "Un savon"));
        database.run(em -> pictures(em).remove(id));
        database.run(em ->
                assertEquals(List.of(), rooms(em).get(TranslatedTexts.class).of("media")));
        assertThrows(DomainException.class, () -> database.run(em -> words(em).describe(id, "fr", "Un savon")));
    }

    private PictureView told(long id, String language) {
        return database.inTransaction(em ->
                words(em).in(language, pictures(em).views(List.of(id)), "en").get(id));
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
