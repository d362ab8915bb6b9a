package org.inglenook;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.inglenook.community.CommunityDemo;
import org.inglenook.customers.Customers;
import org.inglenook.customers.CustomersDemo;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.media.Pictures;
import org.inglenook.media.PreparedPicture;
import org.inglenook.notes.NoteOrders;
import org.inglenook.notes.NoteTemplatesDemo;
import org.inglenook.notes.NotesDemo;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.RateLimiter;
import org.inglenook.shop.ShopConnector;
import org.inglenook.shop.ShopDemo;
import org.inglenook.shop.generic.GenericConnector;
import org.inglenook.story.StoryDemo;
import org.inglenook.values.ValuesDemo;

/** A demo shop in a database of its own, loaded and removed part by part as the plugin does it. */
public final class LoadedDemo implements AutoCloseable {

    private static final List<Class<? extends DemoPart>> PARTS = List.of(
            StoryDemo.class,
            ValuesDemo.class,
            CommunityDemo.class,
            NoteTemplatesDemo.class,
            ShopDemo.class,
            CustomersDemo.class,
            NotesDemo.class);

    public final MovableClock clock = new MovableClock("2026-11-21T20:00:00Z");
    public final TestDatabase database;

    public LoadedDemo(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
        database.run(this::join);
    }

    @Override
    public void close() {
        database.close();
    }

    public void load() {
        for (Class<? extends DemoPart> part : PARTS) {
            database.run(em -> wiring(em).get(part).load(wiring(em).get(DemoRecords.class)));
        }
    }

    void remove() {
        List<Class<? extends DemoPart>> backwards = new ArrayList<>(PARTS);
        Collections.reverse(backwards);
        for (Class<? extends DemoPart> part : backwards) {
            database.run(em -> wiring(em).get(part).remove(wiring(em).get(DemoRecords.class)));
        }
    }

    public Wiring wiring(EntityManager em) {
        RateLimiter patient = new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // Rates are not what this is about.
            }
        };
        return new Wiring(em, clock)
                .with(RateLimiter.class, patient)
                .instead(Pictures.class, PressedOnce.class)
                .all(ShopConnector.class, List.of(new GenericConnector()))
                .observing(Customers.class, NoteOrders.class);
    }

    private void join(EntityManager em) {
        Members members = wiring(em).get(Members.class);
        for (JsonObject person : wiring(em)
                .get(DemoFiles.class)
                .room("identity")
                .getJsonArray("members")
                .getValuesAs(JsonObject.class)) {
            members.join(
                    person.getString("displayName"),
                    person.getString("name"),
                    EmailAddress.parse(person.getString("email")),
                    Role.valueOf(person.getString("role")),
                    Locale.forLanguageTag(person.getString("language")),
                    clock.instant().minus(Duration.ofDays(2000)));
        }
    }

    /** The same drawings are loaded again and again: each is pressed, as it always is, once. */
    static final class PressedOnce extends Pictures {
        private static final Map<ByteBuffer, PreparedPicture> PRESSED = new ConcurrentHashMap<>();

        @Override
        public PreparedPicture prepare(byte[] bytes) {
            return PRESSED.computeIfAbsent(ByteBuffer.wrap(bytes.clone()), drawing -> super.prepare(bytes));
        }
    }
}
