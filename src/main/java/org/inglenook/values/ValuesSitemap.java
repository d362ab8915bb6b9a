package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.platform.SitemapPart;

/** The values, the log of their changes, and each claim that is or was public. */
@ApplicationScoped
public class ValuesSitemap implements SitemapPart {

    @Inject
    ClaimLists lists;

    @Override
    public String name() {
        return "values";
    }

    @Override
    public List<Entry> entries(int file) {
        return Stream.concat(
                        Stream.of(new Entry("/values", null), new Entry("/values/changes", null)),
                        lists.publicAddresses(MOST).stream().map(address -> new Entry(address, null)))
                .limit(MOST)
                .toList();
    }
}
