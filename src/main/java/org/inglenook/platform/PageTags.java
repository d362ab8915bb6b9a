package org.inglenook.platform;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the page being rendered depends on. A page that names at least one tag may be kept for anonymous readers until a
 * {@link PageChanged} names the same tag; a page that names none is never kept.
 */
@RequestScoped
public class PageTags {

    private final Set<String> tags = new LinkedHashSet<>();
    private final Set<String> besides = new LinkedHashSet<>();
    private Instant until = Instant.MAX;
    private boolean refused;

    public void add(String... names) {
        tags.addAll(Set.of(names));
    }

    /** What a page depends on as well, if it may be kept: these alone don't make it one that is. */
    public void addBesides(String... names) {
        besides.addAll(Set.of(names));
    }

    /** The page says something that stops being true by itself at this moment, such as a claim that expires. */
    public void until(Instant moment) {
        if (moment.isBefore(until)) {
            until = moment;
        }
    }

    /** This answer is for one reader only, whatever tags it has. */
    public void refuse() {
        refused = true;
    }

    public boolean isCacheable() {
        return !refused && !tags.isEmpty();
    }

    public Set<String> tags() {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(besides);
        return all;
    }

    public Instant until() {
        return until;
    }
}
