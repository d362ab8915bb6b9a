package org.inglenook.community;

/** A post with the topic that it is in. */
public record PostInTopic(Post post, Topic topic) {

    public Post getPost() {
        return post;
    }

    public Topic getTopic() {
        return topic;
    }

    public String getAddress() {
        return topic.addressOf(post.getNumber());
    }
}
