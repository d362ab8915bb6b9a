package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.AtomWriter;
import org.inglenook.platform.web.Site;
import org.inglenook.values.ClaimLists;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;

/** The log of changes as Atom, in the shop's own language: what was said, what is said now, and why. */
@WebServlet(name = "valuesFeed", urlPatterns = "/feeds/values.atom")
public class ValuesFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;

    @Inject
    transient ValuesChanges log;

    @Inject
    transient ClaimLists claims;

    @Inject
    transient ShownProfile profile;

    @Inject
    transient Site site;

    @Inject
    transient PageTags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tags.add("values", "profile");
        AtomWriter.answer(response, feed());
    }

    private String feed() {
        ShopProfile shop = profile.get();
        List<ValuesChange> changes = log.page(null, ENTRIES).items();
        AtomWriter feed = new AtomWriter(
                site.url("/feeds/values.atom"),
                site.url("/values/changes"),
                Messages.text(shop.getLanguage(), "values.changes.title") + " · " + shop.getName(),
                "",
                changes.isEmpty() ? Instant.EPOCH : changes.get(0).getAt());
        Map<Long, String> paths = claims.publicAddresses(changes.stream()
                .map(ValuesChange::getClaimId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        changes.forEach(change -> feed.add(entry(change, paths, shop)));
        return feed.end();
    }

    private AtomWriter.Entry entry(ValuesChange change, Map<Long, String> paths, ShopProfile shop) {
        String path = change.getClaimId() == null ? null : paths.get(change.getClaimId());
        return new AtomWriter.Entry(
                site.url("/values/changes#change-" + change.getId()),
                Messages.text(shop.getLanguage(), "values.change." + change.getKind()) + ": " + change.getTitle(),
                change.getAt(),
                change.getAt(),
                site.url(path == null ? "/values/changes#change-" + change.getId() : path),
                shop.getName(),
                summary(change, shop.getLanguage()),
                null,
                null);
    }

    private static String summary(ValuesChange change, Locale language) {
        boolean words = !"saysSo".equals(change.getPart());
        return Stream.of(
                        say(language, "values.change.before", words ? change.getBefore() : ""),
                        say(language, "values.change.after", words ? change.getAfter() : ""),
                        say(language, "values.change.reason", change.getReason()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String say(Locale language, String key, String words) {
        return words == null || words.isEmpty() ? "" : Messages.text(language, key) + ' ' + words;
    }
}
