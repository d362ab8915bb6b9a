package org.inglenook.plugin;

import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.ShopProfile;

/** What a shop says of itself in a form, before it is believed. */
public record ShopFacts(String name, String address, String language, String timeZone) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 300;

    void check() {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw DomainException.field("shopName", Kind.INVALID, "plugin.shop.error.name", LONGEST_NAME);
        }
        if (!address.isBlank()) {
            webAddress("shopAddress", address);
        }
        if (Locale.forLanguageTag(language).getLanguage().isEmpty()) {
            throw DomainException.field("language", Kind.INVALID, "plugin.shop.error.language");
        }
        try {
            ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            throw DomainException.field("timeZone", Kind.INVALID, "plugin.shop.error.timeZone");
        }
    }

    public void describe(ShopProfile profile) {
        check();
        profile.describe(
                name.strip(),
                address.isBlank() ? "" : webAddress("shopAddress", address),
                Locale.forLanguageTag(language),
                ZoneId.of(timeZone));
    }

    /** A full http or https address; who forgets the scheme means https. */
    public static String webAddress(String field, String typed) {
        String full = typed.strip();
        if (!full.isEmpty() && !full.contains(":") && !full.startsWith("/")) {
            full = "https://" + full;
        }
        try {
            URI uri = URI.create(full);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && full.length() <= LONGEST_ADDRESS) {
                return full;
            }
        } catch (IllegalArgumentException e) {
            throw refused(field, e);
        }
        throw refused(field, null);
    }

    private static DomainException refused(String field, Throwable cause) {
        DomainException refusal = DomainException.field(field, Kind.INVALID, "plugin.shop.error.address");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
