package org.inglenook.plugin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.inglenook.platform.ShopProfiles;

/** Ready to serve: the database answers with this version's schema, and the house is open. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @EJB
    Opening opening;

    @Inject
    ShopProfiles profiles;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            profiles.find();
            return opening.isOpen();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
