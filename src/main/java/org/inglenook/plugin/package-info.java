/**
 * The installation itself: first start, unattended installs, the demo shop, the shop's profile, and whether all is well.
 *
 * <p>Publishes pages only. Needs identity (owner, sign-in), shop (how old the webhook inbox is, the one way out to a
 * shop), media (the shop's logo) and the platform.
 */
package org.inglenook.plugin;
