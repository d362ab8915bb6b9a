package org.inglenook.platform.web;

import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What came with a request of the API. */
public final class Bodies {

    private Bodies() {}

    /** The body itself; a request that brought none, or {@code null}, is {@code MALFORMED}. */
    public static <T> T present(T body) {
        if (body == null) {
            throw new DomainException(Kind.MALFORMED, "platform.error.malformed");
        }
        return body;
    }
}
