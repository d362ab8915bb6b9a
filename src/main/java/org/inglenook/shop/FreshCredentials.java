package org.inglenook.shop;

import java.time.Instant;
import java.util.Map;

/**
 * What a {@link ShopConnector} can also do where credentials run out and are renewed by machine: access tokens, published keys. Asked
 * before the shop is asked for anything, once more after the shop refused the key, and after a delivery was signed with a key that nobody
 * knows ({@link Refusal#UNKNOWN_KEY}); at one node at a time, and what comes of it is stored before anything else is done.
 */
public interface FreshCredentials {

    /** Whether they have run out or soon will. */
    boolean areStale(ShopLine line, Instant now);

    /** What to keep from now on, by name; an empty value forgets one, what isn't named stays. */
    Map<String, String> renewed(ShopLine line, ShopHttp http, Instant now);
}
