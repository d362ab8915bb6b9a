package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.inglenook.media.ShareCard;
import org.inglenook.media.SharePictures;
import org.inglenook.platform.web.Paths;
import org.inglenook.story.ChapterAddresses;
import org.inglenook.story.ShownStory;

/** Serves {@code /share/story.jpg} and {@code /share/story/the-stall-in-the-rain.jpg}, {@code ?lang=fr} with the words of that
 * language: only what readers see is drawn. */
@WebServlet(
        name = "storyShares",
        urlPatterns = {"/share/story.jpg", "/share/story/*"})
public class StorySharesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String STORY = "/share/story.jpg";
    private static final String CHAPTER = "/share/story/";

    @Inject
    transient ShownStory shown;

    @Inject
    transient ChapterAddresses addresses;

    @Inject
    transient StoryViews views;

    @Inject
    transient StoryShares shares;

    @Inject
    transient SharePictures pictures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ShareCard> card = card(Paths.within(request), request.getParameter("lang"));
        if (card.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String tag = "\"" + card.get().version() + "\"";
        boolean versioned = card.get().version().equals(request.getParameter("v"));
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] drawn = pictures.draw(card.get());
        response.setContentType("image/jpeg");
        response.setContentLength(drawn.length);
        response.getOutputStream().write(drawn);
    }

    private Optional<ShareCard> card(String path, String language) {
        Optional<StoryView> story =
                shown.get().map(ShownStory.Shown::content).map(content -> views.of(content, language));
        if (STORY.equals(path)) {
            return story.map(shares::card);
        }
        if (!path.startsWith(CHAPTER) || !path.endsWith(StoryShares.ENDING)) {
            return Optional.empty();
        }
        String slug = path.substring(CHAPTER.length(), path.length() - StoryShares.ENDING.length());
        Optional<Long> id = addresses.chapterAt(slug);
        return story.flatMap(shown -> shown.getChapters().stream()
                        .filter(chapter -> id.filter(chapter.getId()::equals).isPresent())
                        .findFirst())
                .map(shares::card);
    }
}
