package org.inglenook.shop;

/** What a connector makes of a request, before anything of it is stored. */
public sealed interface Verdict {

    /**
     * Signed by the shop.
     *
     * @param topic what it is about, in the platform's words
     * @param resourceId the shop's id of the order, or an empty text where the body names none
     * @param deliveryId the platform's id of this delivery, for the log; not always unique
     * @param dedupeKey equal for two deliveries exactly when the second tells nothing that the first did not
     */
    record Verified(String topic, String resourceId, String deliveryId, String dedupeKey) implements Verdict {}

    /** The platform tries whether the address answers; it wants to hear success and carries nothing. */
    record Ping() implements Verdict {}

    /**
     * Not to be let in.
     *
     * @param detail where the fault is, such as {@code /data/currency}; never a value from the body
     */
    record Refused(Refusal refusal, String detail) implements Verdict {}

    static Verdict refused(Refusal refusal) {
        return new Refused(refusal, "");
    }
}
