/**
 * Thank-you notes: one for every order, written by the owner on the writing desk, checked by {@code
 * Preflight}, printed on cards and answered on a private page.
 *
 * <p>Publishes: {@code ThankYouNotes}, {@code NoteTemplates}, {@code Sheets}, {@code NoteReplies}. Needs: orders from shop, people
 * from customers, the owner from identity, and platform.
 *
 * <p>Typesetting is in plain classes that know nothing of the rest: {@code CardFonts} (fonts and fallback) → {@code
 * Typesetter} (lines of shaped glyphs) → {@code CardFace} (a card laid out) → {@code CardPrinter} (PDF) or {@code CardDrawing}
 * (SVG).
 */
package org.inglenook.notes;
