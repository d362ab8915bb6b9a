package org.inglenook.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.platform.Address;
import org.inglenook.platform.Search;
import org.inglenook.platform.SearchHit;
import org.inglenook.platform.Slice;

/** What was found in story, values and boards. */
@Named
@RequestScoped
@Address("/search")
public class SearchPage {

    private static final int LONGEST = 200;

    @Inject
    Search search;

    @Inject
    @Param
    String q;

    @Inject
    @Param
    String after;

    private Slice<SearchHit> hits = new Slice<>(List.of(), null, null);

    @PostConstruct
    void load() {
        q = q == null ? "" : q.strip();
        if (q.length() > LONGEST) {
            q = q.substring(0, LONGEST);
        }
        if (!q.isEmpty()) {
            hits = search.find(q, after);
        }
    }

    public String getQ() {
        return q;
    }

    public Slice<SearchHit> getHits() {
        return hits;
    }

    /** Whether something was looked for and not found. */
    public boolean isVain() {
        return !q.isEmpty() && hits.items().isEmpty();
    }

    public String getMore() {
        return hits.next() == null
                ? null
                : PageFunctions.with(PageFunctions.with("/search", "q", q), "after", hits.next());
    }
}
