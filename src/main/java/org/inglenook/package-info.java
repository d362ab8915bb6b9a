/** Inglenook: story, values, boards and thank-you notes for a shop that already exists. One package per room. */
package org.inglenook;
