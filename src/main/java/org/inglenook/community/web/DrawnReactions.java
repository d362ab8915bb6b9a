package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.inglenook.community.ReactionKind;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Assets;
import org.inglenook.platform.web.PageWriter;
import org.inglenook.platform.web.ReaderTongue;

/** The signs below a post: counted for who only reads or wrote it, and to be given by other members. */
@RequestScoped
public class DrawnReactions {

    @Inject
    TopicMarks marks;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Assets assets;

    @Inject
    ReaderTongue tongue;

    void draw(PageWriter page, PostRow row) throws IOException {
        boolean giving = caller.isSignedIn() && !row.isMine();
        if (!row.isShown()
                || row.getReactions().isEmpty()
                        && !(giving && !marks.getOffered().isEmpty())) {
            return;
        }
        String list = messages.text("community.reaction.list", row.getNumber());
        page.open("ul", "class", "reactions", "aria-label", list);
        List<ReactionKind> offered = giving ? marks.getOffered() : List.of();
        for (ReactionChoice choice : row.choices(offered)) {
            page.open("li");
            if (giving) {
                button(page, row, choice);
            } else {
                sign(page, choice);
            }
            page.close();
        }
        if (!row.getReactions().isEmpty()) {
            String who = messages.text("community.reaction.who.label", row.getNumber());
            String address = tongue.to(row.getAddress() + "/reactions");
            page.open("li")
                    .link(
                            address,
                            messages.text("community.reaction.who"),
                            "class",
                            "small soft",
                            "rel",
                            "nofollow",
                            "aria-label",
                            who)
                    .close();
        }
        page.close();
    }

    private void button(PageWriter page, PostRow row, ReactionChoice choice) throws IOException {
        page.open(
                "button",
                "form",
                "marks",
                "name",
                "mark",
                "value",
                choice.kind().getKey() + "-" + row.getNumber(),
                "aria-pressed",
                choice.mine(),
                "disabled",
                choice.offered() || choice.mine() ? null : "disabled");
        sign(page, choice);
        page.close();
    }

    private void sign(PageWriter page, ReactionChoice choice) throws IOException {
        page.open("svg", "class", "sign", "aria-hidden", "true")
                .element(
                        "use",
                        null,
                        "href",
                        assets.url("reactions.svg") + "#" + choice.kind().getKey())
                .close()
                .text(" " + messages.text("community.reaction." + choice.kind()) + " ");
        if (choice.number() > 0) {
            page.element("span", choice.number(), "class", "num");
        }
    }
}
