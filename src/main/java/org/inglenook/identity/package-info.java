/**
 * Who is calling: members, their roles, how they come in and how they are let go.
 *
 * <p>Publishes {@link org.inglenook.identity.Caller} (who makes this request), {@link org.inglenook.identity.Members}
 * (names to put beside what a member wrote), {@link org.inglenook.identity.Allowed} (the guard of a REST operation) and
 * {@link org.inglenook.identity.SignInLinks}. Other rooms hold a member's id, never the {@code Member}.
 *
 * <p>Needs the platform: settings, clock, secrets, outbox, rate limits.
 */
package org.inglenook.identity;
