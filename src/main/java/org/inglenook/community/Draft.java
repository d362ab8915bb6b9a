package org.inglenook.community;

import java.util.Optional;

/**
 * A text that somebody sent, as the gate looked at it.
 *
 * @param suspicion what an outside checker said against it
 */
record Draft(Poster author, PostText text, TextTraits traits, Optional<String> suspicion) {}
