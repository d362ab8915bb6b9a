package org.inglenook.shop;

import java.util.Optional;
import java.util.Set;

/**
 * Said by a connector whose platform takes us in as an app: a file with a secret in it, by which the shop and we know each other until the
 * shop is given a secret of its own. That one is made by the platform's way of installing and isn't the owner's to change.
 */
public interface FiledApp {

    /** The secret that stands in the file; empty where the connection lost it. */
    Optional<String> appSecret(ShopLine line);

    /** Names of the credentials that outlast the app's removal from the shop, so that the same file can be installed again. */
    Set<String> lasting();
}
