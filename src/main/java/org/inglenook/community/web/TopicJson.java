package org.inglenook.community.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Post;
import org.inglenook.community.PostPage;
import org.inglenook.community.Topic;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Settings;

/**
 * A topic as schema.org's {@code DiscussionForumPosting}, as search engines want a linear discussion: replies nested as comments, a
 * later page repeating the first post's opening words with its address. Rules:
 * https://developers.google.com/search/docs/appearance/structured-data/discussion-forum
 */
@ApplicationScoped
public class TopicJson {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());
    private static final long MOST_LETTERS = 4L << 20;

    @Inject
    Settings settings;

    /** Words of texts, without which every page would read the Markdown of its twenty posts again. */
    private final Cache<String, String> words = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String markdown, String said) -> markdown.length() + said.length() + 50)
            .build();

    String of(Topic topic, Board board, PostPage page, Map<Long, Byline> names) {
        StringWriter json = new StringWriter(8 << 10);
        try (JsonGenerator to = GENERATORS.createGenerator(json)) {
            String address = address(topic.getAddress());
            to.writeStartObject()
                    .write("@context", "https://schema.org")
                    .write("@type", "DiscussionForumPosting")
                    .write("@id", address)
                    .write("url", address)
                    .write("headline", topic.getTitle())
                    .write("articleSection", board.getName())
                    .write("datePublished", topic.getCreatedAt().toString());
            author(to, names.get(topic.getAuthorId()));
            replies(to, topic);
            opening(to, topic, page);
            to.writeStartArray("comment");
            for (Post post : page.posts()) {
                if (post.getNumber() > 1 && post.isShown()) {
                    comment(to, topic, post, names.get(post.getAuthorId()));
                }
            }
            to.writeEnd().writeEnd();
        }
        return json.toString();
    }

    private void opening(JsonGenerator to, Topic topic, PostPage page) {
        Post first = page.posts().isEmpty() ? null : page.posts().get(0);
        if (first == null || first.getNumber() != 1) {
            to.write("text", topic.getOpening() == null ? "" : topic.getOpening());
            return;
        }
        if (first.getEditedAt() != null) {
            to.write("dateModified", first.getEditedAt().toString());
        }
        to.write("text", text(first));
    }

    private void comment(JsonGenerator to, Topic topic, Post post, Byline author) {
        to.writeStartObject()
                .write("@type", "Comment")
                .write("url", address(topic.addressOf(post.getNumber())))
                .write("datePublished", post.getCreatedAt().toString());
        author(to, author);
        to.write("text", text(post));
        if (post.getEditedAt() != null) {
            to.write("dateModified", post.getEditedAt().toString());
        }
        to.writeEnd();
    }

    private void author(JsonGenerator to, Byline author) {
        to.writeStartObject("author").write("@type", "Person").write("name", author.getName());
        if (author.getAddress() != null) {
            to.write("url", address(author.getAddress()));
        }
        to.writeEnd();
    }

    private static void replies(JsonGenerator to, Topic topic) {
        to.writeStartObject("interactionStatistic")
                .write("@type", "InteractionCounter")
                .write("interactionType", "https://schema.org/CommentAction")
                .write("userInteractionCount", topic.getReplyCount())
                .writeEnd();
    }

    private String text(Post post) {
        return post.isShown() ? words.get(post.getMarkdown(), Markdown::toText) : "";
    }

    private String address(String path) {
        return settings.publicUrl() + path;
    }
}
