package org.inglenook.plugin.web;

import java.util.List;
import java.util.Set;
import org.inglenook.shop.ConnectionView;

/** Which archives are of use to a shop: its platform's own, or, where it speaks the order event that everybody can send, all senders. */
final class Handouts {

    private static final String OPEN_TO_ALL = "generic";
    private static final String ZIP = ".zip";

    /** Not for one platform, or handed out by its own step. */
    private static final Set<String> NO_SENDERS =
            Set.of("proxy", "wordpress", "shopware", "saleor", "bigcommerce", OPEN_TO_ALL);

    private final List<String> folders;
    private final List<String> platforms;

    Handouts(List<String> folders, List<String> platforms) {
        this.folders = folders;
        this.platforms = platforms;
    }

    /** @param name of the archive, {@code path} below our address */
    public record Handout(String name, String path) {}

    List<Handout> of(ConnectionView shop) {
        String platform = shop.platform();
        if (platform.equals(OPEN_TO_ALL)) {
            return folders.stream()
                    .filter(folder -> !NO_SENDERS.contains(folder) && !platforms.contains(folder))
                    .map(folder -> handout(folder, shop))
                    .toList();
        }
        return folders.contains(platform) && !NO_SENDERS.contains(platform)
                ? List.of(handout(platform, shop))
                : List.of();
    }

    private static Handout handout(String folder, ConnectionView shop) {
        return new Handout(folder + ZIP, "/plugin/" + folder + ZIP + "?connection=" + shop.publicId());
    }
}
