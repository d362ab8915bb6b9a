package org.inglenook.identity;

import java.util.List;

/** What an API token may touch, one word per part of the house. */
public final class Scopes {

    public static final List<String> ALL =
            List.of("story", "values", "community", "shop", "notes", "customers", "archives");

    private Scopes() {}
}
