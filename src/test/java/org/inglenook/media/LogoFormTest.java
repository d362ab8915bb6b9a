package org.inglenook.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.inglenook.MovableClock;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.identity.SignedIn;
import org.inglenook.media.web.LogoForm;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogoFormTest {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.derby();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anUploadBecomesALogoThatNeedsNoWords() throws IOException {
        byte[] drawn = PicturePressTest.jpeg(300, 100);

        Long logo = database.inTransaction(em -> keptAfter(em, drawn));

        database.run(em -> {
            LogoForm form = form(em, Role.OWNER);
            PictureView shown = form.getPicture().getCurrent();
            assertEquals(logo, shown.getId());
            assertEquals(300, shown.getWidth());
            assertTrue(shown.isDecorative());
            assertEquals(logo, form.keep(), "nothing was chosen, nothing changes");
        });
    }

    @Test
    void whatIsNoPictureIsRefusedAndTheLogoStays() throws IOException {
        byte[] drawn = PicturePressTest.jpeg(300, 100);
        Long logo = database.inTransaction(em -> keptAfter(em, drawn));

        DomainException refused = assertThrows(
                DomainException.class,
                () -> database.run(em -> keptAfter(em, "a letter".getBytes(StandardCharsets.UTF_8))));

        assertEquals("media.picture.error.format", refused.key());
        assertEquals("picture", refused.field().orElseThrow());
        database.run(em -> assertEquals(
                logo, form(em, Role.OWNER).getPicture().getCurrent().getId()));
    }

    @Test
    void aPictureTakenInBeforeAnotherFieldWasRefusedIsCarriedAlong() throws IOException {
        byte[] drawn = PicturePressTest.jpeg(300, 100);
        String carried = database.inTransaction(em -> {
            LogoForm form = form(em, Role.OWNER);
            form.getPicture().setUpload(part(drawn));
            form.keep();
            return form.getPicture().getId();
        });

        database.run(em -> {
            LogoForm form = form(em, Role.OWNER);
            form.getPicture().setId(carried);
            assertEquals(Long.valueOf(carried), form.keep());
        });
    }

    @Test
    void theLogoIsTakenAway() throws IOException {
        byte[] drawn = PicturePressTest.jpeg(300, 100);
        database.run(em -> keptAfter(em, drawn));

        database.run(em -> {
            LogoForm form = form(em, Role.OWNER);
            form.getPicture().setWithout(true);
            assertNull(form.keep());
        });
    }

    @Test
    void onlyTheOwnerChoosesIt() {
        database.run(em -> {
            Throwable fault = assertThrows(RuntimeException.class, () -> form(em, Role.MODERATOR));
            assertEquals(
                    DomainException.Kind.FORBIDDEN,
                    DomainException.within(fault).orElseThrow().kind());
        });
    }

    /** What one request of the settings' form does. */
    private static Long keptAfter(EntityManager em, byte[] upload) {
        LogoForm form = form(em, Role.OWNER);
        form.getPicture().setUpload(part(upload));
        Long logo = form.keep();
        wiring(em, Role.OWNER).get(ShopProfiles.class).change(profile -> profile.showLogo(logo));
        return logo;
    }

    private static LogoForm form(EntityManager em, Role role) {
        return wiring(em, role).get(LogoForm.class);
    }

    private static Wiring wiring(EntityManager em, Role role) {
        MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
        Caller caller = new Caller();
        caller.arrives(new SignedIn(1, "anna", "Anna", role, Locale.ENGLISH, 1L, clock.instant(), Set.of()));
        return new Wiring(em, clock).with(Caller.class, caller);
    }

    private static Part part(byte[] bytes) {
        return (Part) Proxy.newProxyInstance(
                Part.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getSize" -> (long) bytes.length;
                    case "getInputStream" -> new ByteArrayInputStream(bytes);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
