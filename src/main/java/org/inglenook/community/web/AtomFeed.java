package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Topic;
import org.inglenook.community.TopicOnBoard;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.AtomWriter;
import org.inglenook.platform.web.Site;

/** Topics as Atom; an entry is updated by each new post. */
@RequestScoped
public class AtomFeed {

    @Inject
    Site site;

    @Inject
    ShownProfile profile;

    @Inject
    Bylines bylines;

    @Inject
    Messages messages;

    /** @param board the board, or null for all of them */
    String of(Board board, List<TopicOnBoard> topics) {
        String path = board == null ? "/boards" : board.getAddress();
        String title = board == null ? messages.text("community.boards.title") : board.getName();
        AtomWriter feed = new AtomWriter(
                site.url("/feeds" + path + ".atom"),
                site.url(path),
                title + " · " + profile.get().getName(),
                board == null ? "" : board.getPurpose(),
                topics.isEmpty() ? Instant.EPOCH : topics.get(0).topic().getLastPostAt());
        Map<Long, Byline> names =
                bylines.of(topics.stream().map(t -> t.topic().getLastAuthorId()).toList());
        topics.forEach(row -> feed.add(entry(row, names.get(row.topic().getLastAuthorId()))));
        return feed.end();
    }

    private AtomWriter.Entry entry(TopicOnBoard row, Byline last) {
        Topic topic = row.topic();
        return new AtomWriter.Entry(
                site.url("/topics/" + topic.getId()),
                topic.getTitle(),
                topic.getCreatedAt(),
                topic.getLastPostAt(),
                site.url(topic.getLatestAddress()),
                last.getName(),
                messages.text("community.count.replies", topic.getReplyCount()),
                row.board().getSlug(),
                row.board().getName());
    }
}
