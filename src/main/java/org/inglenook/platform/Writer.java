package org.inglenook.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who sits before the studio's forms; told by the room that knows members. */
public interface Writer {

    /**
     * The member who makes this request.
     *
     * @throws DomainException {@code SIGN_IN} when nobody is signed in
     */
    long id();

    /** The member who makes this request, if anybody is signed in. */
    Optional<Long> known();

    /** The names of members, by their ids; who is a member no more is missing. */
    Map<Long, String> names(Collection<Long> ids);
}
