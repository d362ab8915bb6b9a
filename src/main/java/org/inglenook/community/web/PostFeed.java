package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.inglenook.community.Post;
import org.inglenook.community.Topic;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.AtomWriter;
import org.inglenook.platform.web.Site;

/** A topic's posts as Atom; an entry is updated when its post is edited. */
@RequestScoped
public class PostFeed {

    @Inject
    Site site;

    @Inject
    ShownProfile profile;

    @Inject
    Bylines bylines;

    @Inject
    Messages messages;

    /**
     * @param asked number that these posts come before, or 0 when it is the topic's end
     * @param older number that older ones come before; there are none when it is 1 or less
     */
    String of(Topic topic, List<Post> posts, int asked, int older) {
        String self = site.url(address(topic));
        AtomWriter feed = new AtomWriter(
                asked < 1 ? self : self + "?before=" + asked,
                site.url(topic.getAddress()),
                topic.getTitle() + " · " + profile.get().getName(),
                topic.getOpening() == null ? "" : topic.getOpening(),
                posts.stream().map(PostFeed::updated).max(Instant::compareTo).orElse(topic.getCreatedAt()));
        if (older > 1) {
            feed.goingOnAt(self + "?before=" + older);
        }
        Map<Long, Byline> names =
                bylines.of(posts.stream().map(Post::getAuthorId).toList());
        posts.forEach(post -> feed.add(entry(topic, post, names.get(post.getAuthorId()))));
        return feed.end();
    }

    static String address(Topic topic) {
        return address(topic.getId());
    }

    static String address(long topicId) {
        return "/feeds/topics/" + topicId + ".atom";
    }

    private static Instant updated(Post post) {
        return post.getEditedAt() == null ? post.getCreatedAt() : post.getEditedAt();
    }

    private AtomWriter.Entry entry(Topic topic, Post post, Byline author) {
        return new AtomWriter.Entry(
                site.url("/topics/" + topic.getId()) + "#post-" + post.getNumber(),
                messages.text("community.post.number", post.getNumber()),
                post.getCreatedAt(),
                updated(post),
                site.url(topic.addressOf(post.getNumber())),
                author.getName(),
                post.getOpening(),
                null,
                null);
    }
}
