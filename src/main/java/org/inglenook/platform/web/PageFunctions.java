package org.inglenook.platform.web;

import jakarta.faces.context.FacesContext;
import java.awt.ComponentOrientation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** The functions of the tag library {@code urn:inglenook}: sentences, addresses, dates and letters in pages. */
public final class PageFunctions {

    private PageFunctions() {}

    public static String text(String key, Object argument) {
        return PageServices.current().messages().text(key, argument);
    }

    public static String text2(String key, Object first, Object second) {
        return PageServices.current().messages().text(key, first, second);
    }

    public static String text3(String key, Object first, Object second, Object third) {
        return PageServices.current().messages().text(key, first, second, third);
    }

    /** A place of ours with the context root before it; anything else, such as a full address, stays as it is. */
    public static String path(String to) {
        return to == null || !to.startsWith("/")
                ? to
                : FacesContext.getCurrentInstance().getExternalContext().getRequestContextPath() + to;
    }

    /** The same for words that are kept: the address that it has here, wherever the page that is drawn now is shown. */
    public static String keptPath(String to) {
        return FacesContext.getCurrentInstance().getExternalContext().getApplicationContextPath() + to;
    }

    /** An address with one more query parameter. */
    public static String with(String address, String name, Object value) {
        return address
                + (address.indexOf('?') < 0 ? '?' : '&')
                + name
                + '='
                + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }

    /** Which way a language is written, for an element whose words are in it: {@code ltr} or {@code rtl}. */
    public static String direction(String languageTag) {
        Locale language = Locale.forLanguageTag(languageTag == null ? "" : languageTag);
        return ComponentOrientation.getOrientation(language).isLeftToRight() ? "ltr" : "rtl";
    }

    /** The day in words, in the shop's time zone. */
    public static String day(TemporalAccessor moment) {
        return PageServices.current().calendars().day(moment);
    }

    /** The day in words and the time. */
    public static String moment(TemporalAccessor moment) {
        return PageServices.current().calendars().moment(moment);
    }

    /** The same for machines: ISO 8601. */
    public static String machine(TemporalAccessor moment) {
        return moment == null ? null : moment.toString();
    }

    /** JSON that cannot end the script element it stands in. */
    public static String data(String json) {
        return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    }

    /** The first letter of a name, as its reader sees letters. */
    public static String initial(String name) {
        String letters = name == null ? "" : name.strip();
        if (letters.isEmpty()) {
            return "";
        }
        BreakIterator marks = BreakIterator.getCharacterInstance(Locale.ROOT);
        marks.setText(letters);
        return letters.substring(0, marks.next()).toUpperCase(Locale.ROOT);
    }
}
