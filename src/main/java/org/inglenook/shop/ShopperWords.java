package org.inglenook.shop;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link ShopConnector} can also do where the shop gives the browser of a customer who is signed in a word for us, and a page in the
 * shop shows it to us. The word says neither for which browser it is nor that it is good once: whoever takes it sees to both.
 */
public interface ShopperWords {

    /** Where that page stands in the shop, unless its owner put it elsewhere. */
    String page();

    /** The headers, in small letters, in which the page shows the word. */
    Set<String> headers();

    /**
     * Judges the word; asks nobody.
     *
     * @param shown those of {@link #headers()} that came, each once
     * @return nothing for anything that this shop didn't say a moment ago
     */
    Optional<Word> word(ShopLine line, Map<String, String> shown, Instant now);

    /** Who that customer is, asked of the shop; nothing for who ordered as a guest, and for nobody any more. */
    Optional<Shopper> shopper(ShopLine line, ShopHttp http, String subject);

    /**
     * @param subject the shop's own id of the customer
     * @param id the same for this word however it is written, and for no other
     * @param end when it ends by itself
     */
    record Word(String subject, String id, Instant end) {}
}
