package org.inglenook.shop;

import java.time.Instant;
import java.util.List;

/**
 * Speaks one platform's language of webhooks: proves that a request comes from the shop, and says in canonical words what
 * it tells. One CDI bean per platform, in a sub-package of its own.
 *
 * <p>A connector is stateless, safe for use by many threads, does no I/O and opens no transaction: it works on the bytes
 * that it is given. No parameter and no result is ever {@code null}. Texts in a result are plain text (what the shop
 * escaped is unescaped once, here, and nowhere later), times are UTC, money is in major units.
 *
 * <p>What more a platform can do a connector says by implementing {@link AskedShop}, {@link KeptWebhooks}, {@link Handshake},
 * {@link FiledApp} or {@link FreshCredentials} too. Those ask the shop, always through the {@link ShopHttp} that they are given.
 *
 * <p>A connector copies the fields it has a use for and no others: session ids, receipt keys, network addresses and browser
 * names of shoppers end here.
 */
public interface ShopConnector {

    /** The topic of a body that we asked the shop for because a delivery told no more than an id. */
    String FETCHED = "fetched";

    /** The topic of a body that we found when we looked for what no delivery told. */
    String POLLED = "polled";

    /**
     * The name under which connections of this platform are stored, such as {@code woocommerce}: lower-case letters, at
     * most 30, never changed once released.
     */
    String platform();

    /**
     * Makes a signing secret for a new connection, of at least 128 random bits and of characters that survive being pasted
     * into the platform's own settings page. Where the platform makes the secret, ours only keeps its place, and signs receipts.
     */
    default String newSecret() {
        return NewSecret.hex();
    }

    /** Whether such a shop can say provably who its customer is; false for platforms that run the shop themselves and tell nobody. */
    default boolean namesCustomers() {
        return true;
    }

    /** Whether a secret that we made is pasted into the shop. Where the platform has one of its own to paste here, or none, ours is shown to nobody. */
    default boolean isMadeSecretPasted() {
        return true;
    }

    /**
     * Tells whether {@code secret} can be used to verify this platform's deliveries. An empty secret never can: a signature
     * made with it proves nothing.
     */
    boolean accepts(String secret);

    /**
     * Judges one request by its bytes. Comparison takes the same time however much of a signature matches.
     *
     * <p>Only after the signature was found good is anything of the body read, so that what a stranger sends meets no
     * parser. The answer is {@link Verdict.Refused} for anything the shop did not sign, {@link Verdict.Ping} for the
     * platform's own test of the address, {@link Verdict.Verified} otherwise, also for topics that are of no interest to us.
     *
     * @param request the request as it came: the body unparsed, header names in any case
     * @param secrets the secrets that may have signed it, the current one first and then, during a rotation, the previous
     *     one; those that {@link #accepts} refuses are passed over, and an empty list verifies nothing
     * @param now the receiver's clock, for platforms whose signature covers a time
     * @return the verdict; this method throws nothing for bad input
     */
    Verdict verify(WebhookRequest request, List<String> secrets, Instant now);

    /** The same for platforms that sign with more than a secret; this one is called. */
    default Verdict verify(WebhookRequest request, ShopLine line, Instant now) {
        return verify(request, line.secrets(), now);
    }

    /** What an owner fills in for such a connection, besides the shop's address; in the order in which it is asked for. */
    default List<CredentialName> credentialNames() {
        return List.of();
    }

    /**
     * Says what a verified body tells. A pure function of its arguments: the same delivery, mapped again by another node or
     * after a failure, gives an equal event.
     *
     * @param topic the topic from the verdict that admitted the body, or {@link #FETCHED} or {@link #POLLED}
     * @param body the very bytes that were verified
     * @param receivedAt when the delivery was accepted; stands in for the time of a platform's event that carries none
     * @return what it tells, or {@link ShopEvent.Irrelevant} with the reason why it is passed over
     * @throws UnreadableDelivery if the body claims to be an order and cannot be read as one; mapping it again is of no use
     *     until the connector is mended
     */
    ShopEvent toEvent(String topic, byte[] body, Instant receivedAt);
}
