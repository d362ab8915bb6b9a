package org.inglenook.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.identity.ClientAddress;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.identity.SignInLinks;
import org.inglenook.platform.Settings;

/** Opens the house when the database is ready, and says in the log where it is and how to come in. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    @Inject
    Settings settings;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Bootstrap bootstrap;

    @Inject
    DemoShop demoShop;

    @Inject
    Members members;

    @Inject
    Setup setup;

    @Inject
    SignInLinks signInLinks;

    private volatile boolean open;

    @PostConstruct
    void start() {
        clientAddress.check();
        bootstrap.check();
        if (members.isEmpty()) {
            fill();
        }
        LOG.log(Level.INFO, "Inglenook is at {0}{1}", new Object[] {settings.publicUrl(), wayIn()});
        open = true;
    }

    public boolean isOpen() {
        return open;
    }

    /** Another node may be opening on the same empty database: whose rows come second finds the house furnished. */
    private void fill() {
        try {
            if (settings.demo()) {
                demoShop.load();
            }
            bootstrap.apply();
        } catch (RuntimeException e) {
            if (members.owner().isEmpty()) {
                throw e;
            }
            LOG.log(Level.FINE, "The database was filled by another node at the same moment.", e);
        }
    }

    String wayIn() {
        Optional<MemberCard> owner = members.owner();
        if (owner.isEmpty()) {
            return ". Set it up in your browser, once: " + url(setup.newLink());
        }
        if (!settings.demo() || !demoShop.isLoaded()) {
            return "";
        }
        String line = ". Demo shop; sign in once as the owner, " + owner.get().displayName() + ": "
                + url(signInLinks.forDemo(owner.get().id()));
        return line
                + members.longestMember()
                        .map(shopper -> ", or as a shopper, " + shopper.displayName() + ": "
                                + url(signInLinks.forDemo(shopper.id())))
                        .orElse("");
    }

    private String url(String path) {
        return settings.publicUrl() + path;
    }
}
