package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.inglenook.platform.Messages;
import org.inglenook.platform.SearchHit;

/** What was found, each with the words around it, where it stands and from when it is. */
@Named
@RequestScoped
public class DrawnHits implements Drawing {

    @Inject
    SearchPage search;

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    @Override
    public void draw(PageWriter page) throws IOException {
        for (SearchHit hit : search.getHits().items()) {
            page.open("li").open("h2");
            page.open("a", "href", PageFunctions.path(hit.address()), "lang", hit.language(), "dir", "auto");
            marked(page, hit.title());
            page.close().close();
            if (hit.note() != null) {
                page.open("p", "class", "standing")
                        .element(
                                "strong",
                                messages.text(
                                        hit.note().key(),
                                        calendars.day(hit.note().day())))
                        .close();
            }
            page.open("p", "lang", hit.language(), "dir", "auto");
            marked(page, hit.snippet());
            page.close();
            origin(page, hit);
            page.close().html("\n");
        }
    }

    private void origin(PageWriter page, SearchHit hit) throws IOException {
        page.open("p", "class", "small soft").text(messages.text("search.kind." + hit.kind()) + " · ");
        if (hit.where() != null && !hit.where().isEmpty()) {
            page.element("bdi", hit.where()).text(" · ");
        }
        page.element("time", calendars.day(hit.at()), "datetime", hit.at()).close();
    }

    private static void marked(PageWriter page, List<SearchHit.Part> parts) throws IOException {
        for (SearchHit.Part part : parts) {
            if (part.hit()) {
                page.element("mark", part.text());
            } else {
                page.text(part.text());
            }
        }
    }
}
