package org.inglenook.community;

import java.util.List;

/**
 * Twenty places of a topic. Posts keep their numbers for ever, so a page begins at 1, 21, 41 … and never shifts, and any page is
 * found by its numbers alone.
 *
 * @param first number at which the page begins
 * @param last number of the topic's last post
 */
public record PostPage(List<Post> posts, int first, int last) {

    public static final int SIZE = 20;

    /** Number at which the page begins that holds this one. */
    public static int start(int number) {
        return (number - 1) / SIZE * SIZE + 1;
    }

    public List<Post> getPosts() {
        return posts;
    }

    public int getFirst() {
        return first;
    }

    /** Number of the last post on this page. */
    public int getEnd() {
        return Math.min(first + SIZE - 1, last);
    }

    public int getLast() {
        return last;
    }

    /** Where the page begins in its topic, in thousandths of it. */
    public int getFrom() {
        return (int) ((first - 1L) * 1000 / last);
    }

    /** How much of its topic it is, in thousandths, and enough to be seen. */
    public int getExtent() {
        return Math.max(20, (int) ((getEnd() - first + 1L) * 1000 / last));
    }

    public boolean isStart() {
        return first == 1;
    }

    public boolean isEnding() {
        return getEnd() == last;
    }

    public int getPrevious() {
        return first - SIZE;
    }

    public int getNext() {
        return first + SIZE;
    }

    /** Number at which the last page begins. */
    public int getLatest() {
        return start(last);
    }
}
