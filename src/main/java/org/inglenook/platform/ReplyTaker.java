package org.inglenook.platform;

/** A room whose mails can be answered by mail; implemented by the room and found by CDI. */
public interface ReplyTaker {

    /** Whether it made this key. */
    boolean knows(String key);

    /**
     * Does what the reply is for, in the caller's transaction.
     *
     * @throws DomainException when it can't be: {@code TOO_MANY} is tried again, anything else is told to {@link #refused}
     */
    void take(MailedReply reply);

    /** Tells who owns the key why their reply was not taken; never anybody else. */
    void refused(MailedReply reply, DomainException why);
}
