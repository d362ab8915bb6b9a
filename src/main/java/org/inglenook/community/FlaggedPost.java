package org.inglenook.community;

/** A flag with the post that it is about and that post's topic. */
public record FlaggedPost(Flag flag, Post post, Topic topic) {

    public Flag getFlag() {
        return flag;
    }

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
