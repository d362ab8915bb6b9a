package org.inglenook.platform.web;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A request that a shop's platform brought us from a browser, and signed. Our page is shown under an address of the shop, as part of one
 * of its pages, and no cookie comes or goes: who reads is said anew with each request.
 *
 * @param connectionId the connection that it came over
 * @param subject the shop's id of the customer who is signed in there, or an empty text
 * @param base what stands in the shop's addresses where our context root stands in ours, such as {@code /community/our}
 * @param query what is left of the query without what the platform put in; empty where nothing is
 * @param house what the platform makes of our answer
 */
public record Relayed(long connectionId, String subject, String base, String query, House house) {

    static final String MARK = "org.inglenook.relayed";

    /** How a platform takes pages in. */
    public interface House {

        /** Names of what the platform adds to the query; whoever sends them in a body is not heard. */
        Set<String> parameters();

        /** The type under which the platform puts an answer into the shop's own page. */
        String contentType();

        /** The same HTML, written so that the platform's language of templates finds nothing in it to carry out. */
        String literal(String html);

        /** Where the shop signs its customers in, an address on its own host; {@code back} is one too. */
        String signInAddress(String back);
    }

    public static Optional<Relayed> of(ServletRequest request) {
        return request.getAttribute(MARK) instanceof Relayed relayed ? Optional.of(relayed) : Optional.empty();
    }

    public boolean isSignedIn() {
        return !subject.isEmpty();
    }

    /** What a form that is made for this reader is bound to. */
    String binding() {
        return "relayed " + connectionId + ' ' + subject;
    }
}
