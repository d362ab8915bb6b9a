package org.inglenook.community.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inglenook.community.Board;
import org.inglenook.community.BoardLine;
import org.inglenook.community.HeldPost;
import org.inglenook.community.Post;
import org.inglenook.community.Poster;
import org.inglenook.community.ReactionCounts;
import org.inglenook.community.Topic;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;

/** Boards, topics and posts as the API tells them. */
@ApplicationScoped
public class Views {

    /** A member; without a name who asked without signing in. */
    public record Author(String name, String displayName, boolean maker) {}

    /** A board with its liveliest topic. */
    public record BoardView(
            String slug,
            String name,
            String purpose,
            String kind,
            String starters,
            int topicCount,
            String lastPostAt,
            TopicLink newestTopic,
            String url) {}

    /** A topic, named and addressed. */
    public record TopicLink(long id, String title, String url) {}

    /** A topic. */
    public record TopicView(
            long id,
            String board,
            String title,
            Author author,
            String createdAt,
            String lastPostAt,
            int postCount,
            int replyCount,
            boolean pinned,
            boolean closed,
            Integer answer,
            boolean makerReplied,
            String subject,
            String url) {}

    /** A post; a hidden one has no text, but the reason; of one that stands in another topic now there is its address there. */
    public record PostView(
            int number,
            Author author,
            String markdown,
            String html,
            String createdAt,
            String editedAt,
            Integer replyTo,
            Map<String, Integer> reactions,
            boolean hidden,
            String hiddenReason,
            String movedTo,
            String url) {}

    /** A text that waits for a moderator, with the reason in words. */
    public record HeldView(boolean held, String reason, String message) {}

    @Inject
    Members members;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    Response accepted(HeldPost held) {
        return Response.accepted(new HeldView(
                        true,
                        held.getReason().name().toLowerCase(Locale.ROOT),
                        messages.text("community.held.said." + held.getBecomes())))
                .build();
    }

    Map<Long, MemberCard> authors(Collection<Long> ids) {
        return members.cards(Set.copyOf(ids));
    }

    BoardView board(BoardLine line) {
        Board board = line.board();
        Topic newest = line.newest();
        return new BoardView(
                board.getSlug(),
                board.getName(),
                board.getPurpose(),
                board.getKind().name().toLowerCase(Locale.ROOT),
                board.getStarters().name().toLowerCase(Locale.ROOT),
                board.getTopicCount(),
                text(board.getLastPostAt()),
                newest == null ? null : new TopicLink(newest.getId(), newest.getTitle(), url(newest.getAddress())),
                url(board.getAddress()));
    }

    TopicView topic(Topic topic, Board board, Map<Long, MemberCard> authors) {
        return new TopicView(
                topic.getId(),
                board.getSlug(),
                topic.getTitle(),
                author(topic.getAuthorId(), authors),
                text(topic.getCreatedAt()),
                text(topic.getLastPostAt()),
                topic.getPostCount(),
                topic.getReplyCount(),
                topic.isPinned(),
                topic.isClosed(),
                topic.getAnswer(),
                topic.isMakerReplied(),
                topic.getSubject(),
                url(topic.getAddress()));
    }

    PostView post(Topic topic, Post post, Map<Long, MemberCard> authors) {
        boolean shown = post.isShown();
        boolean moved = post.isMoved();
        return new PostView(
                post.getNumber(),
                moved ? null : author(post.getAuthorId(), authors),
                shown ? post.getMarkdown() : null,
                shown ? post.getHtml() : null,
                text(post.getCreatedAt()),
                text(post.getEditedAt()),
                post.getReplyTo(),
                reactions(post.getReactions()),
                !shown && !moved,
                shown || moved ? null : post.getHidden().getReason(),
                moved ? url(post.getMovedAddress()) : null,
                url(topic.addressOf(post.getNumber())));
    }

    static Map<String, Integer> reactions(ReactionCounts counts) {
        Map<String, Integer> told = new LinkedHashMap<>();
        counts.given().forEach(count -> told.put(count.kind().getKey(), count.number()));
        return told;
    }

    Author author(long id, Map<Long, MemberCard> authors) {
        if (id == Poster.VISITOR) {
            return new Author(null, messages.text("community.member.visitor"), false);
        }
        MemberCard card = authors.get(id);
        return card == null ? null : new Author(card.name(), card.displayName(), card.maker());
    }

    private static String text(Object moment) {
        return moment == null ? null : moment.toString();
    }

    private String url(String path) {
        return settings.publicUrl() + path;
    }
}
