package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Post;
import org.inglenook.community.Posts;
import org.inglenook.community.Topic;
import org.inglenook.community.Topics;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Param;

/** The post that an address below a topic names, wherever it was moved to since. */
@Named
@RequestScoped
public class PostSubject {

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    Bylines bylines;

    @Inject
    Caller caller;

    @Inject
    @Param
    String id;

    @Inject
    @Param
    String number;

    private Topic topic;
    private Post post;
    private PostRow row;

    @PostConstruct
    void load() {
        topic = topics.open(Paths.number(id), caller.isModerator()).topic();
        post = posts.at(Paths.number(id), Paths.small(number));
        if (post.isMoved()) {
            topic = topics.open(post.getMovedTopic(), caller.isModerator()).topic();
            post = posts.get(topic.getId(), post.getMovedNumber());
        }
        row = new PostRow(
                topic, post, bylines.of(List.of(post.getAuthorId())).get(post.getAuthorId()), false, false, null);
    }

    public Topic getTopic() {
        return topic;
    }

    public Post getPost() {
        return post;
    }

    public PostRow getRow() {
        return row;
    }

    /** Where to go back to. */
    public String getAddress() {
        return topic.addressOf(post.getNumber());
    }
}
