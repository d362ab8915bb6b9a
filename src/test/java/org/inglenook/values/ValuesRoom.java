package org.inglenook.values;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.inglenook.Wiring;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** The room's services around one transaction, for a shop in Paris. */
public final class ValuesRoom {

    private ValuesRoom() {}

    public static Wiring at(EntityManager em, Clock clock) {
        return new Wiring(em, clock).with(ShopProfiles.class, new ShopProfiles() {
            @Override
            public ShopProfile current() {
                return new ShopProfile("Trois Figuiers", "", Locale.FRENCH, ZoneId.of("Europe/Paris"));
            }
        });
    }
}
