package org.inglenook.community.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Post;
import org.inglenook.community.PostPage;
import org.inglenook.community.Topic;
import org.inglenook.platform.JsonBuilders;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Settings;

/**
 * A topic as schema.org's {@code DiscussionForumPosting}, as search engines want a linear discussion: replies nested as comments, a
 * later page repeating the first post's opening words with its address. Rules:
 * https://developers.google.com/search/docs/appearance/structured-data/discussion-forum
 */
@ApplicationScoped
public class TopicJson {

    @Inject
    Settings settings;

    String of(Topic topic, Board board, PostPage page, Map<Long, Byline> names) {
        String address = address(topic.getAddress());
        JsonObjectBuilder posting = JsonBuilders.object()
                .add("@context", "https://schema.org")
                .add("@type", "DiscussionForumPosting")
                .add("@id", address)
                .add("url", address)
                .add("headline", topic.getTitle())
                .add("articleSection", board.getName())
                .add("datePublished", topic.getCreatedAt().toString())
                .add("author", author(names.get(topic.getAuthorId())))
                .add("interactionStatistic", replies(topic));
        String opening = topic.getOpening() == null ? "" : topic.getOpening();
        JsonArrayBuilder comments = JsonBuilders.array();
        for (Post post : page.posts()) {
            if (post.getNumber() == 1) {
                opening = text(post);
                if (post.getEditedAt() != null) {
                    posting.add("dateModified", post.getEditedAt().toString());
                }
            } else if (post.isShown()) {
                comments.add(comment(topic, post, names.get(post.getAuthorId())));
            }
        }
        return posting.add("text", opening).add("comment", comments).build().toString();
    }

    private JsonObjectBuilder comment(Topic topic, Post post, Byline author) {
        JsonObjectBuilder comment = JsonBuilders.object()
                .add("@type", "Comment")
                .add("url", address(topic.addressOf(post.getNumber())))
                .add("datePublished", post.getCreatedAt().toString())
                .add("author", author(author))
                .add("text", text(post));
        return post.getEditedAt() == null
                ? comment
                : comment.add("dateModified", post.getEditedAt().toString());
    }

    private JsonObjectBuilder author(Byline author) {
        JsonObjectBuilder person = JsonBuilders.object().add("@type", "Person").add("name", author.getName());
        return author.getAddress() == null ? person : person.add("url", address(author.getAddress()));
    }

    private static JsonObjectBuilder replies(Topic topic) {
        return JsonBuilders.object()
                .add("@type", "InteractionCounter")
                .add("interactionType", "https://schema.org/CommentAction")
                .add("userInteractionCount", topic.getReplyCount());
    }

    private static String text(Post post) {
        return post.isShown() ? Markdown.toText(post.getMarkdown()) : "";
    }

    private String address(String path) {
        return settings.publicUrl() + path;
    }
}
