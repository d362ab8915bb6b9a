package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.inglenook.platform.Language;

/** Dates in words, in the reader's language and the shop's time zone. */
@RequestScoped
public class Calendars {

    @Inject
    Language language;

    @Inject
    ProfileBean shop;

    private DateTimeFormatter days;
    private DateTimeFormatter moments;

    public String day(TemporalAccessor when) {
        if (when == null) {
            return "";
        }
        if (days == null) {
            days = formatter(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        }
        return days.format(placed(when));
    }

    public String moment(TemporalAccessor when) {
        if (when == null) {
            return "";
        }
        if (!when.isSupported(ChronoField.INSTANT_SECONDS)) {
            return day(when);
        }
        if (moments == null) {
            moments = formatter(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT));
        }
        return moments.format(placed(when));
    }

    private DateTimeFormatter formatter(DateTimeFormatter pattern) {
        return pattern.withLocale(reading());
    }

    /** English without a country puts the day first, as most of its readers do. */
    private Locale reading() {
        return Locale.ENGLISH.equals(language.getLocale()) ? Locale.UK : language.getLocale();
    }

    private TemporalAccessor placed(TemporalAccessor when) {
        return when instanceof Instant instant
                ? instant.atZone(shop.getProfile().getTimeZone())
                : when;
    }
}
