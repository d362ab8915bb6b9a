package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.TestDatabase;
import org.inglenook.Wiring;
import org.inglenook.customers.Customer;
import org.inglenook.customers.CustomerChanged;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.RateLimiter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class IntroductionsTest extends OnBothDatabases {

    private static final String MAILBOX = "ines@example.org";

    private final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");
    private long ines;

    IntroductionsTest() {
        super("Introduction", "Face", "Customer", "Member");
    }

    @BeforeEach
    void join() {
        run((em, room) -> ines = new Wiring(em, clock)
                .get(Members.class)
                .join("Inès", EmailAddress.parse(MAILBOX), Role.MEMBER, Locale.FRENCH));
    }

    private void run(BiConsumer<EntityManager, Introductions> work) {
        database.run(em -> work.accept(em, wiring(em).get(Introductions.class)));
    }

    private Wiring wiring(EntityManager em) {
        return new Wiring(em, clock).with(RateLimiter.class, new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // How often somebody changes a picture is not what this is about.
            }
        });
    }

    private void order(String email, int orders) {
        run((em, room) -> {
            em.persist(new Customer(1, email, clock.instant()));
            em.flush();
            em.createQuery("update Customer c set c.mailbox = :mailbox, c.orders = :orders where c.customerKey = :key")
                    .setParameter("mailbox", email.toLowerCase(Locale.ROOT))
                    .setParameter("orders", orders)
                    .setParameter("key", email)
                    .executeUpdate();
        });
    }

    @Test
    void memberTellsALineThatOthersRead() {
        run((em, room) -> room.tell(ines, "  Grows\n mint.  ", false));
        run((em, room) ->
                assertEquals("Grows mint.", room.of(ines).orElseThrow().getLine()));
        assertThrows(DomainException.class, () -> run((em, room) -> room.tell(ines, "x".repeat(161), false)));
    }

    @Test
    void onlyOrdersThatCameToSomethingProveACustomer() {
        order("Ines@Example.org", 0);
        order("somebody@example.org", 3);
        assertThrows(DomainException.class, () -> run((em, room) -> room.tell(ines, "", true)));
        order("INES@example.org", 1);
        run((em, room) -> room.tell(ines, "", true));
        run((em, room) -> assertTrue(room.of(ines).orElseThrow().isCustomer()));
    }

    @Test
    void customerIsNoLongerSaidToBeOneWhenTheirOrdersCameToNothing() {
        order(MAILBOX, 1);
        run((em, room) -> room.tell(ines, "Grows mint.", true));
        run((em, room) -> room.follow(new CustomerChanged(MAILBOX)));
        run((em, room) -> assertTrue(room.of(ines).orElseThrow().isCustomer()));
        run((em, room) -> em.createQuery("update Customer c set c.orders = :none")
                .setParameter("none", 0)
                .executeUpdate());
        run((em, room) -> room.follow(new CustomerChanged(MAILBOX)));
        run((em, room) -> {
            Introduction now = room.of(List.of(ines)).get(ines);
            assertFalse(now.isCustomer());
            assertEquals("Grows mint.", now.getLine());
        });
    }

    @Test
    void pictureIsCutToASmallSquareAndItsAddressChangesWithIt() {
        run((em, room) -> room.wear(ines, picture(Color.RED)));
        String[] address = new String[1];
        run((em, room) -> {
            address[0] = room.of(ines).orElseThrow().getFace();
            BufferedImage face = read(room.face(ines).orElseThrow());
            assertEquals(160, face.getWidth());
            assertEquals(160, face.getHeight());
        });
        run((em, room) -> room.wear(ines, picture(Color.BLUE)));
        run((em, room) ->
                assertNotEquals(address[0], room.of(ines).orElseThrow().getFace()));
        run((em, room) -> room.takeOff(ines));
        run((em, room) -> {
            assertNull(room.of(ines).orElseThrow().getFace());
            assertTrue(room.face(ines).isEmpty());
        });
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThrows(
                DomainException.class,
                () -> run((em, room) -> room.wear(ines, "<svg/>".getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] picture(Color color) {
        BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 640, 400);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
