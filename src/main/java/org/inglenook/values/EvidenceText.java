package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Written;

/**
 * What is said of a piece of evidence.
 *
 * @param shows what it shows, in a few words; they are its link
 * @param link an http or https address, or empty
 * @param text the evidence itself, if it is words
 * @param person who can be named for it and who that is, or empty
 * @param date the day it is from
 */
public record EvidenceText(String shows, String link, String text, String person, LocalDate date) {

    public EvidenceText {
        shows = Written.needed("shows", shows, 300);
        link = Written.line("link", link, 1000);
        text = Written.text("words", text, 4000);
        person = Written.line("person", person, 200);
        if (!link.isEmpty() && !isWebAddress(link)) {
            throw DomainException.field("link", INVALID, "values.evidence.error.link");
        }
        if (date == null) {
            throw DomainException.field("date", INVALID, "values.evidence.error.date");
        }
        ClaimText.sane("date", date);
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = URI.create(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
