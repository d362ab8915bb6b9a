package org.inglenook.story;

import static org.inglenook.platform.DomainException.Kind.INVALID;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Language;
import org.inglenook.platform.Written;

/** The date of a part: a year, a month or a day, kept as ISO 8601 writes it and as exact as it is known. */
public final class PartDate {

    private static final int LONGEST = 60;

    private static final DateTimeFormatter YEAR = numbers("uuuu");
    private static final DateTimeFormatter MONTH = numbers("uuuu-MM");

    private static final List<DateTimeFormatter> DAYS = Stream.concat(
                    Stream.of("uuuu-M-d", "d.M.uuuu", "d. M. uuuu").map(PartDate::numbers),
                    words("d['er']['.'] MMMM uuuu", "d['.'] MMM['.'] uuuu", "MMMM d[','] uuuu"))
            .toList();

    private static final List<DateTimeFormatter> MONTHS = Stream.concat(
                    Stream.of("uuuu-M", "M.uuuu", "M/uuuu").map(PartDate::numbers),
                    words("MMMM uuuu", "LLLL uuuu", "MMM['.'] uuuu"))
            .toList();

    private PartDate() {}

    /** Reads 2009, 2009-05-12, 12.5.2009, “12 May 2009” and “mai 2009” in our languages; what is empty stays empty. */
    static String parse(String field, String written) {
        String text = Written.line(field, written, LONGEST);
        if (text.isEmpty()) {
            return "";
        }
        TemporalAccessor date = read(text);
        if (date == null || Year.from(date).getValue() < 1) {
            throw DomainException.field(field, INVALID, "story.part.error.when");
        }
        return date instanceof Year year ? String.format(Locale.ROOT, "%04d", year.getValue()) : date.toString();
    }

    /** Whether it is a date, after the last year that anything here speaks of. */
    static boolean isTooFar(String written) {
        TemporalAccessor date = written == null ? null : read(written.strip());
        return date != null && Year.from(date).getValue() > Written.LAST_YEAR;
    }

    /** In words, as exact as it is. */
    public static String say(String kept, Locale locale) {
        Locale reading = "en".equals(locale.getLanguage()) ? Locale.UK : locale;
        TemporalAccessor date = kept(kept);
        if (date instanceof LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(reading)
                    .format(day);
        }
        if (date instanceof YearMonth month) {
            return DateTimeFormatter.ofPattern("LLLL uuuu", reading).format(month);
        }
        return date instanceof Year year ? String.valueOf(year.getValue()) : kept;
    }

    /** As it is kept; null when it isn't a date. */
    private static TemporalAccessor kept(String text) {
        return switch (text.length()) {
            case 4 -> read(YEAR, text, Year::from);
            case 7 -> read(MONTH, text, YearMonth::from);
            case 10 -> read(DateTimeFormatter.ISO_LOCAL_DATE, text, LocalDate::from);
            default -> null;
        };
    }

    private static TemporalAccessor read(String text) {
        if (text.matches("\\d{1,4}")) {
            return Year.of(Integer.parseInt(text));
        }
        TemporalAccessor day = first(DAYS, text, LocalDate::from);
        return day == null ? first(MONTHS, text, YearMonth::from) : day;
    }

    private static <T extends TemporalAccessor> T first(
            List<DateTimeFormatter> formats, String text, TemporalQuery<T> kind) {
        for (DateTimeFormatter format : formats) {
            T read = read(format, text, kind);
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    private static <T> T read(DateTimeFormatter format, String text, TemporalQuery<T> kind) {
        try {
            return format.parse(text, kind);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static DateTimeFormatter numbers(String pattern) {
        return format(pattern, Locale.ROOT);
    }

    private static Stream<DateTimeFormatter> words(String... patterns) {
        return Language.SUPPORTED.stream()
                .flatMap(locale -> Stream.of(patterns).map(pattern -> format(pattern, locale)));
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
