package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Moderation;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.TopicOnBoard;

/** What is hidden at the moment, the latest first, on the moderators' page. */
@Named
@RequestScoped
public class HiddenThings {

    private static final int SHOWN = 20;

    @Inject
    Moderation moderation;

    private List<PostInTopic> posts;
    private List<TopicOnBoard> topics;

    public List<PostInTopic> getPosts() {
        if (posts == null) {
            posts = moderation.hiddenPosts(SHOWN);
        }
        return posts;
    }

    public List<TopicOnBoard> getTopics() {
        if (topics == null) {
            topics = moderation.hiddenTopics(SHOWN);
        }
        return topics;
    }

    public boolean isAny() {
        return !getPosts().isEmpty() || !getTopics().isEmpty();
    }
}
