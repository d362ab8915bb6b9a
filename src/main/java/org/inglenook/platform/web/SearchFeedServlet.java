package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Search;
import org.inglenook.platform.SearchHit;
import org.inglenook.platform.ShownProfile;

/** What a search finds as an Atom feed, the latest first: {@code /feeds/search.atom} with the parameters of the page. */
@WebServlet("/feeds/search.atom")
public class SearchFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Search search;

    @Inject
    transient SearchForm form;

    @Inject
    transient Site site;

    @Inject
    transient ShownProfile profile;

    @Inject
    transient Messages messages;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<SearchHit> found = search.latest(form.request());
        AtomWriter feed = new AtomWriter(
                site.url(form.getFeed()),
                site.url(form.address(null)),
                messages.text("search.title.for", form.getQ()) + " · "
                        + profile.get().getName(),
                form.getChosen().stream()
                        .map(choice -> choice.label() + ": " + choice.words())
                        .collect(Collectors.joining(", ")),
                found.isEmpty() ? Instant.EPOCH : found.get(0).at());
        found.forEach(hit -> feed.add(entry(hit)));
        AtomWriter.answer(response, feed.end());
    }

    private AtomWriter.Entry entry(SearchHit hit) {
        return new AtomWriter.Entry(
                site.url(hit.address()),
                words(hit.title()),
                hit.at(),
                hit.at(),
                site.url(hit.address()),
                profile.get().getName(),
                words(hit.snippet()),
                hit.kind(),
                messages.text("search.kind." + hit.kind()));
    }

    private static String words(List<SearchHit.Part> parts) {
        return parts.stream().map(SearchHit.Part::text).collect(Collectors.joining());
    }
}
