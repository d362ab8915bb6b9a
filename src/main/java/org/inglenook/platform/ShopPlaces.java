package org.inglenook.platform;

import java.util.List;

/** Knows where shops that we are connected to stand. */
public interface ShopPlaces {

    /** Full addresses, of those alone that are really connected. */
    List<String> addresses();
}
