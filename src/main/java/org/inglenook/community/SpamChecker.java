package org.inglenook.community;

import java.util.Optional;

/**
 * Something outside that is asked about each text of a member who isn't a regular yet. There is none unless one is installed as a CDI
 * bean. It is asked before any row is locked; one that fails or is slow is its own implementation's to catch.
 */
public interface SpamChecker {

    /** Why a moderator should look at the text first, in a few words, or empty if it may stand. */
    Optional<String> suspects(Poster author, PostText text);
}
