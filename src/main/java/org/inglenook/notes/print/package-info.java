/** Sets words and drawings on cards and writes them as PDF and SVG; nothing here knows of notes, orders or a database. */
package org.inglenook.notes.print;
