package org.inglenook.plugin;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.inglenook.DefaultSettings;
import org.inglenook.identity.IdentityRoom;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** The room's services around one transaction, as the container would put them together. */
final class PluginRoom {

    final IdentityRoom identity;
    final Setup setup = new Setup();
    final Bootstrap bootstrap = new Bootstrap();

    PluginRoom(EntityManager em, Clock clock, Map<String, String> given) {
        Settings settings = DefaultSettings.with(given);
        identity = new IdentityRoom(em, clock);
        setup.em = em;
        setup.clock = clock;
        setup.secrets = identity.secrets;
        setup.members = identity.members;
        setup.passwords = identity.passwords;
        setup.sessions = identity.sessions;
        setup.profiles = new Profiles(em);
        bootstrap.settings = settings;
        bootstrap.members = identity.members;
        bootstrap.tokens = identity.tokens;
    }

    /** The profile without its events. */
    private static final class Profiles extends ShopProfiles {

        private final EntityManager em;

        Profiles(EntityManager em) {
            this.em = em;
        }

        @Override
        public void change(Consumer<ShopProfile> change) {
            ShopProfile profile = new ShopProfile("x", "", java.util.Locale.ENGLISH, java.time.ZoneOffset.UTC);
            change.accept(profile);
            em.persist(profile);
        }
    }
}
