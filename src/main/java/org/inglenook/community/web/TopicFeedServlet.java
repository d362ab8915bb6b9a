package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inglenook.community.Post;
import org.inglenook.community.Posts;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.web.AtomWriter;

/** The Atom feed of one topic, {@code /feeds/topics/12.atom}: its latest posts; {@code ?before=81} goes on with older ones. */
@WebServlet("/feeds/topics/*")
public class TopicFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 30;
    private static final Pattern FILE = Pattern.compile("/(\\d{1,18})\\.atom");

    @Inject
    transient Topics topics;

    @Inject
    transient Posts posts;

    @Inject
    transient PostFeed feed;

    @Inject
    transient PageTags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        Optional<Topic> topic = file.matches()
                ? topics.find(Long.parseLong(file.group(1))).map(found -> found.topic())
                : Optional.empty();
        if (topic.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (topic.get().isMerged()) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader(
                    "Location",
                    request.getContextPath() + PostFeed.address(topic.get().getMergedInto()));
        } else if (!topic.get().isShown()) {
            response.sendError(HttpServletResponse.SC_GONE);
        } else {
            answer(topic.get(), Paths.small(request.getParameter("before")), response);
        }
    }

    private void answer(Topic topic, int asked, HttpServletResponse response) throws IOException {
        tags.add("profile", "topic:" + topic.getId(), "board:" + topic.getBoardId());
        int before = asked < 1 ? topic.getPostCount() + 1 : Math.min(asked, topic.getPostCount() + 1);
        List<Post> latest = posts.latest(topic, before, ENTRIES);
        AtomWriter.answer(response, feed.of(topic, latest, asked, before - ENTRIES));
    }
}
