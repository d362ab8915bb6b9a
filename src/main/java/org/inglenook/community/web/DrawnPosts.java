package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Calendars;
import org.inglenook.platform.web.Drawing;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.PageWriter;
import org.inglenook.platform.web.ReaderTongue;

/** The posts on a topic's page: who, when, the words, and below them what readers gave and may do. */
@Named
@RequestScoped
public class DrawnPosts implements Drawing {

    @Inject
    TopicReading reading;

    @Inject
    UnreadPosts unread;

    @Inject
    DrawnReactions reactions;

    @Inject
    DrawnActs acts;

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    @Inject
    ReaderTongue tongue;

    @Override
    public void draw(PageWriter page) throws IOException {
        int since = unread.getFirst();
        for (PostRow row : reading.getRows()) {
            if (row.getNumber() == since && since > 1) {
                page.element("p", messages.text("community.topic.since"), "class", "since");
            }
            if (row.getMoved() == null) {
                post(page, row);
            } else {
                moved(page, row.getNumber(), row.getMoved());
            }
        }
    }

    private void post(PageWriter page, PostRow row) throws IOException {
        String by = "by-" + row.getNumber();
        page.open("article", "class", row.getLook(), "id", "post-" + row.getNumber(), "aria-labelledby", by);
        face(page, row.getAuthor());
        page.open("header").open("h2", "class", "who", "id", by);
        author(page, row.getAuthor());
        page.close();
        about(page, row);
        page.close().open("div");
        words(page, row);
        reactions.draw(page, row);
        acts.draw(page, row);
        page.close().close().html("\n");
    }

    private static void face(PageWriter page, Byline author) throws IOException {
        if (author.getFace() == null) {
            page.element("span", PageFunctions.initial(author.getName()), "class", "face", "aria-hidden", "true");
        } else {
            String face = PageFunctions.path(author.getFace());
            page.open("img", "class", "face", "src", face, "alt", "", "width", 44, "height", 44, "loading", "lazy")
                    .close();
        }
    }

    private void author(PageWriter page, Byline author) throws IOException {
        if (author.getAddress() == null) {
            page.element("bdi", author.getName());
        } else {
            page.open("a", "href", PageFunctions.path(tongue.to(author.getAddress())))
                    .element("bdi", author.getName())
                    .close();
        }
    }

    private void about(PageWriter page, PostRow row) throws IOException {
        boolean maker = row.getAuthor().isMaker();
        if (maker) {
            page.html("\n").element("span", messages.text("community.maker"), "class", "role");
        }
        if (row.getAuthor().isCustomer()) {
            page.html("\n").element("span", messages.text("community.customer"), "class", "small soft");
        }
        if (row.isAnswer()) {
            String answer = messages.text(maker ? "community.answer.makers" : "community.answer");
            page.html("\n").element("span", answer, "class", "role");
        }
        String moment = calendars.moment(row.getCreatedAt());
        String day = calendars.day(row.getCreatedAt());
        page.html("\n").element("time", day, "class", "small", "datetime", row.getCreatedAt(), "title", moment);
        String number = messages.text("community.post.number", row.getNumber());
        String here = tongue.to(row.getAddress()) + "#post-" + row.getNumber();
        page.html("\n").link(here, "#" + row.getNumber(), "class", "small soft num", "aria-label", number);
        if (row.getReplyTo() != null) {
            String answers = messages.text("community.post.answers", row.getReplyTo());
            page.html("\n").link(tongue.to(row.getReplyAddress()), answers, "class", "small soft");
        }
        if (row.getEditedAt() != null) {
            String edited = messages.text("community.post.edited");
            page.html("\n").link(tongue.to(row.getAddress() + "/history"), edited, "class", "small soft");
        }
    }

    private void words(PageWriter page, PostRow row) throws IOException {
        if (row.isShown()) {
            page.open("div", "class", "prose", "dir", "auto")
                    .html(row.getHtml())
                    .close();
        } else if (row.getPost().isTakenBack()) {
            page.element("p", messages.text("community.own.gone"));
        } else {
            page.element("p", messages.text("community.post.hidden", row.getReason()));
        }
    }

    private void moved(PageWriter page, int number, MovedPosts moved) throws IOException {
        page.open("p", "class", "moved", "id", "post-" + number)
                .text(
                        moved.isOne()
                                ? messages.text("community.moved.one", moved.getFirst())
                                : messages.text("community.moved.many", moved.getFirst(), moved.getLast()))
                .text(" ")
                .open("a", "href", PageFunctions.path(tongue.to(moved.getAddress())))
                .element("bdi", moved.getTitle())
                .close()
                .close();
    }
}
