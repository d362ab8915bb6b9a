package org.inglenook.shop;

/** Why a request to a connection's address was turned away. */
public enum Refusal {
    /** No signature, or none that one of the connection's secrets makes of these bytes. */
    BAD_SIGNATURE,
    /** Signed with a published key that we haven't seen: the keys are read anew, and the request judged once more. */
    UNKNOWN_KEY,
    /** Signed, but too long ago or in the future: perhaps recorded and sent again. */
    STALE,
    /** Signed, and not JSON in UTF-8. */
    NOT_JSON,
    /** Signed JSON that leaves out what the platform always says, such as the topic. */
    INCOMPLETE,
    /** Signed JSON against the published schema of the event. */
    AGAINST_SCHEMA
}
