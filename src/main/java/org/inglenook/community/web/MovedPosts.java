package org.inglenook.community.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.inglenook.community.Post;
import org.inglenook.community.Topic;

/** Neighbours that were moved to the same topic: one line stands in their places. */
public final class MovedPosts {

    private final Post first;
    private int last;

    private MovedPosts(Post first) {
        this.first = first;
        this.last = first.getNumber();
    }

    /** The rows of a page, those that were moved in as few lines as can be. */
    static List<PostRow> folded(Topic topic, List<Post> posts, Function<Post, PostRow> row) {
        List<PostRow> rows = new ArrayList<>();
        MovedPosts open = null;
        for (Post post : posts) {
            if (!post.isMoved()) {
                open = null;
                rows.add(row.apply(post));
            } else if (open != null && Objects.equals(open.first.getMovedTopic(), post.getMovedTopic())) {
                open.last = post.getNumber();
            } else {
                open = new MovedPosts(post);
                rows.add(new PostRow(topic, post, open));
            }
        }
        return rows;
    }

    public int getFirst() {
        return first.getNumber();
    }

    public int getLast() {
        return last;
    }

    public boolean isOne() {
        return first.getNumber() == last;
    }

    /** Title of the topic in which they stand now. */
    public String getTitle() {
        return first.getMovedTitle();
    }

    /** Where the first of them stands now. */
    public String getAddress() {
        return first.getMovedAddress();
    }
}
