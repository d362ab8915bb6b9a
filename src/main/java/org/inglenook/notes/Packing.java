package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Puts the cards of a sheet in the order in which their parcels are packed. */
@ApplicationScoped
@Transactional
public class Packing {
    private static final int MOST_NAMED = 12;
    private static final Pattern PART = Pattern.compile("\\d+|\\D+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern MARK = Pattern.compile("^[#№]+");

    /** Text by text, but numbers by their size; then plainly, so that nothing is left to chance. */
    static final Comparator<String> AS_PEOPLE_COUNT = Comparator.<String, List<String>>comparing(
                    Packing::parts, Packing::compare)
            .thenComparing(Comparator.naturalOrder());

    @Inject
    Sheets sheets;

    @Inject
    NoteOrders orders;

    /**
     * These notes, ordered.
     *
     * @param list order numbers, however they are parted, for {@link PackingOrder#LIST}; a number without a card here is passed over,
     *     as a shop also packs what nobody is thanked for
     * @throws DomainException {@code INVALID} for cards that such a list hasn't
     */
    public List<Long> arranged(List<Long> noteIds, PackingOrder order, String list) {
        List<ThankYouNote> notes = new ArrayList<>(sheets.notes(noteIds).values());
        notes.sort(Comparator.comparing(ThankYouNote::getPlacedAt).thenComparing(ThankYouNote::getId));
        switch (order) {
            case OLDEST -> {}
            case NUMBER -> notes.sort(Comparator.comparing(ThankYouNote::getOrderNumber, AS_PEOPLE_COUNT));
            case PRODUCT -> {
                Map<Long, String> products = orders.firstProducts(
                        notes.stream().map(ThankYouNote::getOrderId).toList());
                notes.sort(Comparator.comparing(
                                (ThankYouNote note) -> products.getOrDefault(note.getOrderId(), ""), AS_PEOPLE_COUNT)
                        .thenComparing(ThankYouNote::getOrderNumber, AS_PEOPLE_COUNT));
            }
            case LIST -> {
                Map<String, Integer> places = places(list);
                requireOn(places, notes);
                notes.sort(Comparator.comparing(note -> places.get(plain(note.getOrderNumber()))));
            }
        }
        return notes.stream().map(ThankYouNote::getId).toList();
    }

    private static void requireOn(Map<String, Integer> places, List<ThankYouNote> notes) {
        List<String> missing = notes.stream()
                .map(ThankYouNote::getOrderNumber)
                .filter(number -> !places.containsKey(plain(number)))
                .toList();
        if (!missing.isEmpty()) {
            String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                    + (missing.size() > MOST_NAMED ? " …" : "");
            throw DomainException.field("list", Kind.INVALID, "notes.sheet.problem.notOnList", missing.size(), named);
        }
    }

    private static Map<String, Integer> places(String list) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String number : BETWEEN.split(list == null ? "" : list.strip())) {
            places.putIfAbsent(plain(number), places.size());
        }
        return places;
    }

    private static String plain(String number) {
        return MARK.matcher(number.strip()).replaceFirst("").toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(plain(text));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            String a = one.get(i);
            String b = other.get(i);
            boolean numbers = number(a) && number(b);
            int order = numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    /** Digits of other scripts are text here, as they are for {@link #PART}. */
    private static boolean number(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
