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
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.AtomWriter;
import org.inglenook.platform.web.Site;
import org.inglenook.values.ClaimLists;
import org.inglenook.values.ShownValues;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;

/**
 * The log of changes as Atom: what was said, what is said now, and why. With {@code ?lang=fr} what changed is named in that
 * language as far as it is translated.
 */
@WebServlet(name = "valuesFeed", urlPatterns = ValuesFeedServlet.PATH)
public class ValuesFeedServlet extends HttpServlet {

    static final String PATH = "/feeds/values.atom";

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;

    @Inject
    transient ValuesChanges log;

    @Inject
    transient ClaimLists claims;

    @Inject
    transient ChangeViews views;

    @Inject
    transient ShownValues shown;

    @Inject
    transient ShownProfile profile;

    @Inject
    transient Site site;

    @Inject
    transient PageTags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tags.add("values", "profile");
        AtomWriter.answer(response, feed(request.getParameter("lang")));
    }

    private String feed(String asked) {
        ShopProfile shop = profile.get();
        Tongues tongues = Tongues.of(shop.getLanguage(), shown.get().languages(), asked, ChangesPage.PATH);
        String tongue = tongues.getChosen();
        Locale language = tongue == null ? shop.getLanguage() : Locale.forLanguageTag(tongue);
        List<ValuesChange> changes = log.page(null, ENTRIES).items();
        AtomWriter feed = new AtomWriter(
                site.url(Tongues.path(PATH, tongue)),
                site.url(tongues.getCurrent().getPath()),
                Messages.text(language, "values.changes.title") + " · " + shop.getName(),
                tongue == null ? "" : views.recorded(language),
                changes.isEmpty() ? Instant.EPOCH : changes.get(0).getAt(),
                language.toLanguageTag());
        feed.inOtherLanguages(tongues.inOthers(PATH, site::url));
        Map<Long, String> paths = claims.publicAddresses(changes.stream()
                .map(ValuesChange::getClaimId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        views.of(changes, tongue)
                .forEach(change -> add(feed, change, Tongues.path(path(change, paths), tongue), language, tongue));
        return feed.end();
    }

    private static String path(ChangeView change, Map<Long, String> paths) {
        String path = change.getClaimId() == null ? null : paths.get(change.getClaimId());
        return path == null ? line(change) : path;
    }

    private static String line(ChangeView change) {
        return ChangesPage.PATH + "#change-" + change.getId();
    }

    /** What was said is told as it was recorded: where another language is read, each line says which it is in. */
    private void add(AtomWriter feed, ChangeView change, String path, Locale language, String tongue) {
        ShopProfile shop = profile.get();
        List<AtomWriter.Line> lines = lines(change, language, shop.getLanguageTag());
        AtomWriter.Entry entry = new AtomWriter.Entry(
                site.url(Tongues.path(line(change), tongue)),
                Messages.text(
                        language,
                        "values.change.of",
                        Messages.text(language, "values.change." + change.getKind()),
                        change.getTitle()),
                change.getAt(),
                change.getAt(),
                site.url(path),
                shop.getName(),
                tongue != null
                        ? ""
                        : lines.stream()
                                .map(line -> line.label() + ' ' + line.words())
                                .collect(Collectors.joining("\n")),
                null,
                null);
        feed.add(entry, tongue == null ? List.of() : lines);
    }

    private static List<AtomWriter.Line> lines(ChangeView change, Locale language, String tag) {
        boolean words = !"saysSo".equals(change.getPart());
        return Stream.of(
                        say(language, "values.change.before", words ? change.getBefore() : "", tag),
                        say(language, "values.change.after", words ? change.getAfter() : "", tag),
                        say(language, "values.change.reason", change.getReason(), tag))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AtomWriter.Line> say(Locale language, String key, String words, String tag) {
        return words == null || words.isEmpty()
                ? Optional.empty()
                : Optional.of(new AtomWriter.Line(Messages.text(language, key), words, tag));
    }
}
