package org.inglenook.plugin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfile.ShopLink;

/** How a shop wants to look and sign, as typed, before it is believed. */
public record ShopLook(String signature, String accent, String fonts, List<ShopLink> links) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int LONGEST_SIGNATURE = 60;
    private static final int LONGEST_LABEL = 40;

    /** Checks everything before it changes anything. */
    public void dress(ShopProfile profile) {
        if (signature.strip().length() > LONGEST_SIGNATURE) {
            throw DomainException.field(
                    "signature", Kind.INVALID, "plugin.settings.error.signature", LONGEST_SIGNATURE);
        }
        if (!COLOUR.matcher(accent).matches()) {
            throw DomainException.field("accent", Kind.INVALID, "plugin.settings.error.accent");
        }
        profile.link(checkedLinks());
        profile.signAs(signature.strip());
        profile.dress(accent, fonts);
    }

    private List<ShopLink> checkedLinks() {
        return IntStream.range(0, links.size())
                .filter(row -> !links.get(row).label().isBlank()
                        || !links.get(row).href().isBlank())
                .mapToObj(row -> checked(row, links.get(row)))
                .toList();
    }

    private static ShopLink checked(int row, ShopLink link) {
        String label = link.label().strip().replaceAll("\\s+", " ");
        if (label.isEmpty() || label.length() > LONGEST_LABEL) {
            throw DomainException.field("label" + row, Kind.INVALID, "plugin.settings.error.label", LONGEST_LABEL);
        }
        return new ShopLink(label, ShopFacts.webAddress("href" + row, link.href()));
    }
}
