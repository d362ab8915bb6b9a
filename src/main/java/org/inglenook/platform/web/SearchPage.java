package org.inglenook.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.Address;
import org.inglenook.platform.Search;
import org.inglenook.platform.SearchHit;
import org.inglenook.platform.Slice;

/** What was found in story, values and boards. */
@Named
@RequestScoped
@Address("/search")
public class SearchPage {

    @Inject
    Search search;

    @Inject
    SearchForm form;

    @Inject
    ReaderTongue tongue;

    @Inject
    @Param
    String after;

    private Slice<SearchHit> hits;

    @PostConstruct
    void load() {
        hits = inTongue(search.find(form.request(), after == null || after.isEmpty() ? null : after));
    }

    /** Whoever reads in another language goes on in it: what is found in both leads to one page, and is shown in theirs. */
    private Slice<SearchHit> inTongue(Slice<SearchHit> found) {
        if (tongue.getTag() == null) {
            return found;
        }
        Map<String, SearchHit> byAddress = new LinkedHashMap<>();
        found.items().stream()
                .map(hit -> hit.at(tongue.to(hit.address())))
                .forEach(hit -> byAddress.merge(
                        hit.address(),
                        hit,
                        (known, other) -> tongue.getTag().equals(other.language()) ? other : known));
        return new Slice<>(List.copyOf(byAddress.values()), found.next(), found.previous());
    }

    public Slice<SearchHit> getHits() {
        return hits;
    }

    /** Whether something was looked for and not found. */
    public boolean isVain() {
        return (!form.getQ().isEmpty() || !form.getChosen().isEmpty())
                && hits.items().isEmpty();
    }

    public String getMore() {
        return hits.next() == null ? null : tongue.to(PageFunctions.with(form.address(null), "after", hits.next()));
    }
}
