package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.PageWriter;
import org.inglenook.platform.web.ReaderTongue;

/** What a member may do to a post, beneath it. */
@RequestScoped
public class DrawnActs {

    @Inject
    Caller caller;

    @Inject
    ReplyForm form;

    @Inject
    TopicMarks marks;

    @Inject
    Messages messages;

    @Inject
    ReaderTongue tongue;

    void draw(PageWriter page, PostRow row) throws IOException {
        if (!caller.isSignedIn()) {
            return;
        }
        page.open("div", "class", "acts");
        if (row.isShown() && form.isOpen()) {
            answers(page, row);
        }
        if (row.isReply() && marks.isDeciding()) {
            accept(page, row);
        }
        own(page, row);
        if (row.isShown()) {
            act(page, row, "/flag", "community.post.flag.label", "community.post.flag");
        }
        if (caller.isModerator() && !row.getPost().isTakenBack()) {
            String hiding = row.isShown() ? "community.post.hide" : "community.post.restore";
            act(page, row, "/hide", "community.post.moderate.label", hiding);
        }
        page.close();
    }

    private void answers(PageWriter page, PostRow row) throws IOException {
        int number = row.getNumber();
        page.link(
                tongue.to(row.getAddress() + "?reply=" + number) + "#reply",
                messages.text("community.post.reply"),
                "aria-label",
                messages.text("community.post.reply.label", number));
        page.html("\n")
                .link(
                        tongue.to(row.getAddress() + "?quote=" + number) + "#reply",
                        messages.text("community.post.quote"),
                        "data-quote",
                        String.valueOf(number),
                        "aria-label",
                        messages.text("community.post.quote.label", number));
    }

    private void accept(PageWriter page, PostRow row) throws IOException {
        String act = row.isAnswer() ? "community.answer.withdraw" : "community.answer.accept";
        page.html("\n")
                .element(
                        "button",
                        messages.text(act),
                        "class",
                        "plain",
                        "form",
                        "marks",
                        "name",
                        "mark",
                        "value",
                        (row.isAnswer() ? "none-" : "answer-") + row.getNumber(),
                        "aria-label",
                        messages.text(act + ".label", row.getNumber()));
    }

    private void own(PageWriter page, PostRow row) throws IOException {
        if (row.isEditable()) {
            act(page, row, "/edit", "community.post.edit.label", "community.post.edit");
        }
        if (row.isMine() && (row.isShown() || row.getPost().isTakenBack())) {
            String act = row.isShown() ? "community.own.take" : "community.own.bring";
            act(page, row, "/take-back", act + ".label", act);
        }
    }

    private void act(PageWriter page, PostRow row, String below, String label, String words) throws IOException {
        page.html("\n")
                .link(
                        row.getAddress() + below,
                        messages.text(words),
                        "aria-label",
                        messages.text(label, row.getNumber()));
    }
}
