package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Passwords;
import org.inglenook.identity.Role;
import org.inglenook.identity.Session;
import org.inglenook.identity.Sessions;
import org.inglenook.identity.Visitor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.ShopProfiles;

/** The first start: whoever can read the log may say who owns this installation and which shop it belongs to. */
@ApplicationScoped
@Transactional
public class Setup {

    /** Who owns the installation. */
    public record Owner(String displayName, String email, String password) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Secrets secrets;

    @Inject
    Members members;

    @Inject
    Passwords passwords;

    @Inject
    Sessions sessions;

    @Inject
    ShopProfiles profiles;

    /** A new link to the setup page, as a path. */
    public String newLink() {
        String token = secrets.newToken();
        em.persist(new SetupLink(Secrets.hash(token), clock.instant()));
        return "/setup/" + token;
    }

    public boolean opens(String token) {
        return members.owner().isEmpty()
                && !em.createQuery("select s.id from SetupLink s where s.tokenHash = :hash", Long.class)
                        .setParameter("hash", Secrets.hash(token))
                        .getResultList()
                        .isEmpty();
    }

    /**
     * Makes the owner and introduces the shop; after that no setup link opens any more.
     *
     * @return the token of the owner's first session
     * @throws DomainException GONE when someone else was faster, INVALID with the link still good when a field won't do
     */
    public String finish(String token, Owner owner, ShopFacts shop, Visitor visitor) {
        if (!opens(token) || spendAll() == 0) {
            throw new DomainException(Kind.GONE, "plugin.setup.error.gone");
        }
        shop.check();
        long ownerId =
                members.join(owner.displayName(), EmailAddress.parse(owner.email()), Role.OWNER, visitor.language());
        passwords.choose(ownerId, owner.password());
        profiles.change(profile -> {
            shop.describe(profile);
            profile.signAs(owner.displayName().strip());
        });
        return sessions.open(ownerId, Session.Way.PASSWORD, visitor.userAgent());
    }

    /** Of two who finish at the same moment, the second finds no row left. */
    private int spendAll() {
        return em.createQuery("delete from SetupLink s").executeUpdate();
    }
}
