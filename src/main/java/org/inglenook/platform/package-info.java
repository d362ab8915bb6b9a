/**
 * What every room stands on: settings, clock, errors, keyset paging, safe text, the mail outbox, jobs, the page cache and the
 * filters in front of every page.
 *
 * <p>Publishes {@link org.inglenook.platform.DomainException}, {@link org.inglenook.platform.PageChanged},
 * {@link org.inglenook.platform.Slice}, {@link org.inglenook.platform.Address} and the services named in plural. Needs no other
 * room and knows none.
 */
package org.inglenook.platform;
