package org.inglenook.shop;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inglenook.platform.web.Relayed;

/** What a {@link ShopConnector} can also do where its platform shows pages of ours under the shop's own address and signs each request. */
public interface PagesInShop {

    /**
     * Judges a relayed request by its query, which is all that the platform signs: not the path, not the body.
     *
     * @return nothing for anything that was not signed for this shop a moment ago
     */
    Optional<Relay> relayed(String rawQuery, ShopLine line, Instant now);

    /** What the path of a page of ours in such a shop looks like, wherever its owner put us. */
    Pattern paths();

    /** What the platform makes of our answers. */
    Relayed.House house();

    /**
     * @param subject the shop's id of the customer who is signed in, or empty
     * @param base where our pages stand in the shop's addresses
     * @param query without what the platform put in, not decoded
     */
    record Relay(String subject, String base, String query) {}
}
