package org.inglenook.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.DefaultSettings;
import org.inglenook.FiredEvents;
import org.inglenook.Wiring;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** The room's services around one transaction, as the container would put them together. */
public final class IdentityRoom {

    public static final Visitor VISITOR =
            new Visitor("192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0", Locale.ENGLISH);

    public final Members members = new Members();
    public final Sessions sessions = new Sessions();
    public final Passwords passwords = new Passwords();
    public final SignInLinks links = new SignInLinks();
    public final AwaitedMembers awaited = new AwaitedMembers();
    public final ApiTokens tokens = new ApiTokens();
    public final Secrets secrets = new Secrets("a key for tests, long enough for all of them");
    final List<Mail> sent = new ArrayList<>();
    final List<String> counted = new ArrayList<>();

    public IdentityRoom(EntityManager em, Clock clock) {
        RateLimiter limiter = new RateLimiter() {
            @Override
            public void check(String what, String who) {
                counted.add(what + ": " + who);
            }
        };
        members.em = em;
        members.keptForms = new Wiring(em, clock).get(KeptForms.class);
        members.clock = clock;
        members.changed = new FiredEvents<>();
        sessions.em = em;
        sessions.clock = clock;
        sessions.secrets = secrets;
        passwords.em = em;
        passwords.limiter = limiter;
        passwords.members = members;
        passwords.sessions = sessions;
        tokens.em = em;
        tokens.clock = clock;
        tokens.secrets = secrets;
        awaited.em = em;
        awaited.members = members;
        links.awaited = awaited;
        links.em = em;
        links.clock = clock;
        links.secrets = secrets;
        links.settings = DefaultSettings.create();
        links.outbox = new Outbox() {
            @Override
            public void send(Mail mail) {
                sent.add(mail);
            }
        };
        links.limiter = limiter;
        links.profiles = new ShopProfiles() {
            @Override
            public ShopProfile current() {
                return new ShopProfile("Trois Figuiers", "", Locale.ENGLISH, ZoneOffset.UTC);
            }
        };
        links.members = members;
        links.passwords = passwords;
        links.sessions = sessions;
    }

    /** The token in the link of the last mail. */
    String mailedToken() {
        return sent.get(sent.size() - 1).text().replaceAll("(?s).*/sign-in/([\\w-]+).*", "$1");
    }

    public long member(String name, Role role) {
        return members.join(name, EmailAddress.parse(name + "@example.org"), role, Locale.ENGLISH);
    }
}
