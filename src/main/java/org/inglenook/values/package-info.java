/**
 * What the shop stands for and how anyone can tell: values, claims with their evidence and their dates, what is not there yet,
 * and a log of every public change that is never edited.
 *
 * <p>Publishes {@code Values}, {@code Claims} and {@code ValuesChanges}. Other rooms refer to a claim as {@code claim:12}. Needs
 * {@code media}, {@code identity} and {@code platform}.
 */
package org.inglenook.values;
