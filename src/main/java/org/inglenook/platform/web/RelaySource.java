package org.inglenook.platform.web;

import java.util.Optional;

/** Knows the platforms that bring us requests: the shop room. */
public interface RelaySource {

    /**
     * The request, if a platform signed it a moment ago.
     *
     * @param connection the connection's name in the address
     * @param rawQuery as it came, or null
     */
    Optional<Relayed> relayed(String connection, String rawQuery);
}
