package org.inglenook.identity;

/** How a shop tells us who a customer of its is. */
public enum ShopWay {
    /** What the shop's own app says to its customer's browser, shown to us by a page in the shop. */
    SHOP_TOKEN(true, false, false),
    /** A token that the shop signs and the browser posts (decision 0035). */
    HAND_OVER(true, true, false),
    /** DiscourseConnect, for shops that speak it already. */
    DISCOURSE_CONNECT(true, true, false),
    /** OpenID Connect, code flow with PKCE. */
    OPENID(true, true, true),
    /** The shop is asked with its own cookie; for shops on the same host alone. */
    LOOK_UP(false, false, false);

    private final boolean addressed;
    private final boolean secret;
    private final boolean client;

    ShopWay(boolean addressed, boolean secret, boolean client) {
        this.addressed = addressed;
        this.secret = secret;
        this.client = client;
    }

    /** Whether the browser is sent to an address that the owner fills in. */
    public boolean hasAddress() {
        return addressed;
    }

    public boolean hasSecret() {
        return secret;
    }

    /** Whether we have a name of our own there. */
    public boolean hasClient() {
        return client;
    }
}
