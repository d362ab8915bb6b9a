package org.inglenook.plugin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfile.ShopLink;

/** How a shop wants to look and sign, as typed, before it is believed. */
public record ShopLook(
        String signature,
        String accent,
        String paper,
        String ink,
        String fonts,
        List<ShopLink> links,
        List<ShopLink> footer) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_LABEL = 40;

    /** Checks everything before it changes anything. */
    public void dress(ShopProfile profile) {
        if (signature.strip().length() > LONGEST_SIGNATURE) {
            throw DomainException.field(
                    "signature", Kind.INVALID, "plugin.settings.error.signature", LONGEST_SIGNATURE);
        }
        colour("accent", accent);
        colour("paper", paper);
        colour("ink", ink);
        profile.link(checked("", links), checked("foot-", footer));
        profile.signAs(signature.strip());
        profile.dress(accent, paper, ink, fonts);
    }

    private static void colour(String field, String typed) {
        if (!COLOUR.matcher(typed).matches()) {
            throw DomainException.field(field, Kind.INVALID, "plugin.settings.error.accent");
        }
    }

    /** @param where how the fields of these links begin */
    private static List<ShopLink> checked(String where, List<ShopLink> links) {
        return IntStream.range(0, links.size())
                .filter(row -> !links.get(row).label().isBlank()
                        || !links.get(row).href().isBlank())
                .mapToObj(row -> checked(where, row, links.get(row)))
                .toList();
    }

    private static ShopLink checked(String where, int row, ShopLink link) {
        String label = link.label().strip().replaceAll("\\s+", " ");
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw DomainException.field(
                    where + "label" + row, Kind.INVALID, "plugin.settings.error.label", LONGEST_LABEL);
        }
        return new ShopLink(label, ShopFacts.webAddress(where + "href" + row, link.href()));
    }
}
