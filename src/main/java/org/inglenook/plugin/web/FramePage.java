package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.FragmentLanguage;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ShopOrigins;

/**
 * A fragment as a page of its own, for shops that can neither include it nor run our script: it may stand in a frame on the shop's pages and
 * nowhere else, and tells them how high it is. What is for one reader alone is never in a frame.
 */
@Named
@RequestScoped
@Address("/frames/{what}")
public class FramePage {

    /** The pieces that there are, with the key of their title. */
    static final Map<String, String> PIECES = Map.of(
            "story", "platform.page.story",
            "values", "platform.page.values",
            "claims", "plugin.embed.title",
            "topics", "platform.page.boards");

    /** A kept copy names the shop's origins, which change without its knowing. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    @Inject
    FragmentLanguage language;

    @Inject
    ShopOrigins origins;

    @Inject
    PageTags tags;

    @Inject
    Clock clock;

    @Inject
    @Param
    String what;

    @PostConstruct
    void load() {
        if (!PIECES.containsKey(what)) {
            throw DomainException.notFound();
        }
        language.speak();
        tags.until(clock.instant().plus(KEPT));
    }

    public String getWhat() {
        return what;
    }

    public String getTitle() {
        return PIECES.get(what);
    }

    /** Who may ask how high it is. */
    public String getShops() {
        return String.join(" ", origins.all());
    }
}
