package org.inglenook.story.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.AtomWriter;
import org.inglenook.platform.web.Site;
import org.inglenook.story.ChapterAddresses;
import org.inglenook.story.ShownStory;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryContent;
import org.inglenook.story.StoryContent.ChapterContent;
import org.inglenook.story.StoryNews;

/** What each publish changed, as Atom: in the original, or with {@code ?lang=fr} in a language that the story is in. */
@WebServlet(name = "storyFeed", urlPatterns = "/feeds/story.atom")
public class StoryFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int ENTRIES = 20;

    @Inject
    transient Stories stories;

    @Inject
    transient ShownStory shown;

    @Inject
    transient ChapterAddresses addresses;

    @Inject
    transient ShownProfile profile;

    @Inject
    transient Site site;

    @Inject
    transient PageTags tags;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        tags.add("story", "profile");
        AtomWriter.answer(response, feed(request.getParameter("lang")));
    }

    private String feed(String asked) {
        ShopProfile shop = profile.get();
        StoryContent story = shown.get().map(ShownStory.Shown::content).orElse(null);
        List<String> translations = story == null ? List.of() : story.languages();
        Tongues tongues = Tongues.of(shop.getLanguage(), translations, asked, "/story");
        String tongue = tongues.getChosen();
        Locale language = tongue == null ? shop.getLanguage() : Locale.forLanguageTag(tongue);
        List<StoryNews> news = story == null ? List.of() : stories.news(ENTRIES, tongue);
        AtomWriter feed = new AtomWriter(
                site.url(Tongues.path("/feeds/story.atom", tongue)),
                site.url(tongues.getCurrent().getPath()),
                Messages.text(language, "story.feed.title") + " · " + shop.getName(),
                "",
                news.isEmpty() ? Instant.EPOCH : news.get(0).revision().getMadeAt(),
                language.toLanguageTag());
        feed.inOtherLanguages(tongues.inOthers("/feeds/story.atom", site::url));
        news.forEach(some -> feed.add(entry(some, shop.getName(), language, tongue)));
        return feed.end();
    }

    private AtomWriter.Entry entry(StoryNews news, String author, Locale language, String tongue) {
        Instant at = news.revision().getMadeAt();
        String id = "/story#revision-" + news.revision().getNumber();
        return new AtomWriter.Entry(
                site.url(Tongues.path(id, tongue)),
                title(news, language),
                at,
                at,
                site.url(Tongues.path(path(news), tongue)),
                author,
                summary(news, language),
                null,
                null);
    }

    private static List<ChapterContent> changed(StoryNews news) {
        return Stream.concat(news.added().stream(), news.rewritten().stream()).toList();
    }

    /** One chapter alone is named; more are the story. */
    private static String title(StoryNews news, Locale language) {
        List<ChapterContent> chapters = changed(news);
        return !news.first() && !news.opening() && news.left().isEmpty() && chapters.size() == 1
                ? Messages.text(
                        language,
                        news.added().isEmpty() ? "story.feed.rewritten" : "story.feed.added",
                        chapters.get(0).title())
                : news.headline();
    }

    private String path(StoryNews news) {
        List<ChapterContent> chapters = changed(news);
        Map<Long, String> paths = addresses.of(news.revision().content());
        return news.first() || news.opening() || chapters.size() != 1
                ? "/story"
                : paths.get(chapters.get(0).id());
    }

    private static String summary(StoryNews news, Locale language) {
        List<String> sentences = new ArrayList<>();
        if (news.first()) {
            sentences.add(Messages.text(language, "story.feed.first"));
        }
        if (news.opening()) {
            sentences.add(Messages.text(language, "story.feed.opening"));
        }
        say(sentences, language, "story.feed.added", news.added());
        say(sentences, language, "story.feed.rewritten", news.rewritten());
        say(sentences, language, "story.feed.left", news.left());
        return String.join("\n", sentences);
    }

    private static void say(List<String> sentences, Locale language, String key, List<ChapterContent> chapters) {
        if (!chapters.isEmpty()) {
            String titles = chapters.stream().map(ChapterContent::title).collect(Collectors.joining(" · "));
            sentences.add(Messages.text(language, key, titles));
        }
    }
}
