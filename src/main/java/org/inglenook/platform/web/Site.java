package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Settings;

/** Addresses as others must write them: for canonical links, for sharing, for machines. */
@Named("site")
@ApplicationScoped
public class Site {

    @Inject
    Settings settings;

    /** The full public address of a place of ours; {@code path} begins with a slash. */
    public String url(String path) {
        return settings.publicUrl() + path;
    }
}
