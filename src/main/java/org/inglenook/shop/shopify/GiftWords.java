package org.inglenook.shop.shopify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.shop.Fields;
import org.inglenook.shop.OrderSnapshot.Gift;
import org.inglenook.shop.PlainText;

/**
 * Finds out whether an order is a present. Shopify has no field for that: themes and apps write it into the cart's attributes and into
 * properties of lines, under names of their own, such as {@code Gift message} or {@code _geschenk_text}.
 */
final class GiftWords {

    private static final Pattern PRESENT = Pattern.compile("\\b(gift|geschenk|cadeau|regalo)");
    private static final Pattern WORDS =
            Pattern.compile("message|note|text|words|nachricht|botschaft|gru(ss|ß)|\\bmot\\b|mensaje|messaggio");
    /** A voucher is bought with words of the same kind and is mostly no present. */
    private static final Pattern VOUCHER = Pattern.compile("\\bgift ?cards?\\b|shopify");

    private static final Set<String> NO = Set.of("", "no", "false", "0", "off", "non", "nein", "none");
    private static final Set<String> YES = Set.of("yes", "true", "1", "on", "oui", "ja", "sí", "si");
    private static final int LONGEST = 4_000;

    private GiftWords() {}

    static Gift in(Fields order) {
        Stream<Fields> attributes = order.list("note_attributes").stream();
        Stream<Fields> properties = order.list("line_items").stream().flatMap(line -> line.list("properties").stream());
        boolean marked = false;
        List<String> texts = new ArrayList<>();
        for (Fields field : Stream.concat(attributes, properties).toList()) {
            String name = plain(field.text("name"));
            String value = PlainText.block(field.text("value"), LONGEST);
            if (!isAboutAPresent(name) || NO.contains(plain(value))) {
                continue;
            }
            marked = true;
            if (WORDS.matcher(name).find() && !YES.contains(plain(value)) && !texts.contains(value)) {
                texts.add(value);
            }
        }
        return marked ? new Gift(true, PlainText.block(String.join("\n\n", texts), LONGEST)) : Gift.NONE;
    }

    private static boolean isAboutAPresent(String name) {
        return PRESENT.matcher(name).find()
                && (!VOUCHER.matcher(name).find() || WORDS.matcher(name).find() && !name.contains("shopify"));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").strip();
    }
}
