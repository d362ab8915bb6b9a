/**
 * One person who bought from a connected shop, however many orders that took.
 *
 * <p>Publishes {@link org.inglenook.customers.Customers}, {@link org.inglenook.customers.CustomerFacts} (what the owner wrote down),
 * {@link org.inglenook.customers.Timelines}, {@link org.inglenook.customers.FirstWords}, and three interfaces that rooms implement
 * and that are found by CDI, so that no room is forgotten: {@link org.inglenook.customers.TimelineSource} for what happened with a
 * person, {@link org.inglenook.customers.PublicWords} for since when one has written in public, and {@link
 * org.inglenook.customers.PersonalData} for what is known of one, to be exported and erased.
 *
 * <p>Needs {@code shop}, whose orders say who a customer is, {@code identity} and {@code platform}.
 */
package org.inglenook.customers;
