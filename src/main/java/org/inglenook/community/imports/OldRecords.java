package org.inglenook.community.imports;

/** Takes what is read, one record at a time. */
public interface OldRecords {

    /** What stays behind, and why: the end of a message's key. */
    enum Reason {
        PASSWORD,
        HIDDEN,
        MOVED,
        EMPTY,
        NO_BOARD,
        NO_TOPIC,
        SHORTENED,
        POLL,
        NO_AUTHOR,
        RESTRICTED,
        UNCOUNTED,
        BROKEN,
        LIKES
    }

    /** How many posts there are, told before the first. */
    void expect(int posts);

    void board(OldBoard board);

    void member(OldMember member);

    void topic(OldTopic topic);

    void post(OldPost post);

    void poll(OldPoll poll);

    /** This reply answers what was asked in this topic. */
    void answer(String topic, String post);

    void like(OldLike like);

    void leftOut(String what, String id, Reason why);
}
