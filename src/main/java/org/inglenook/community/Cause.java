package org.inglenook.community;

/** Why somebody hears of a post; of several causes the first one here is told. */
public enum Cause {
    /** They were named in it. */
    MENTION,
    /** It answers or quotes what they wrote. */
    ANSWER,
    /** It is a reply in a topic that they watch. */
    REPLY,
    /** It starts a topic on a board that they watch. */
    TOPIC
}
