/**
 * What the shop stands for and how anyone can tell: values, claims with their evidence and their dates, what is not there yet,
 * and a log of every public change that is never edited.
 *
 * <p>Publishes {@code Values}, {@code Claims}, {@code ClaimLists} and {@code ValuesChanges}. Other rooms refer to a claim as
 * {@code claim:12}, and include {@code values/of-products.xhtml} where they know what was bought. Needs {@code media}, {@code
 * identity} and {@code platform}.
 */
package org.inglenook.values;
