package org.inglenook.community.web;

import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.TopicOrder;
import org.inglenook.platform.web.PageFunctions;

/**
 * Where a page of a board's topics lies: its order, and the cursors of its neighbours.
 *
 * @param next cursor of the following page, or null at the end
 * @param previous cursor of the page before, or null at the start
 */
public record BoardListing(Board board, TopicOrder order, String next, String previous) {

    /** An order to choose, with the address of its first page. */
    public record Choice(TopicOrder order, String address, boolean chosen) {

        public TopicOrder getOrder() {
            return order;
        }

        public String getAddress() {
            return address;
        }

        public boolean isChosen() {
            return chosen;
        }
    }

    public List<Choice> getChoices() {
        return List.of(TopicOrder.values()).stream()
                .map(each -> new Choice(each, first(each), each == order))
                .toList();
    }

    /** The address of the first page in this order. */
    public String getBase() {
        return first(order);
    }

    public TopicOrder getOrder() {
        return order;
    }

    public String getNext() {
        return next;
    }

    public String getPrevious() {
        return previous;
    }

    public String getNextAddress() {
        return next == null ? null : PageFunctions.with(getBase(), "after", next);
    }

    public String getPreviousAddress() {
        return previous == null ? null : PageFunctions.with(getBase(), "before", previous);
    }

    public String getFeed() {
        return "/feeds" + board.getAddress() + ".atom";
    }

    /** Where a topic is started here. */
    public String getStart() {
        return PageFunctions.with("/topics/new", "board", board.getSlug());
    }

    String canonical(String after, String before) {
        if (previous == null) {
            return getBase();
        }
        return before == null || before.isEmpty()
                ? PageFunctions.with(getBase(), "after", after)
                : PageFunctions.with(getBase(), "before", before);
    }

    private String first(TopicOrder wanted) {
        return wanted == TopicOrder.LATEST
                ? board.getAddress()
                : PageFunctions.with(board.getAddress(), "order", wanted.getName());
    }
}
