package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.inglenook.community.Reaction;
import org.inglenook.community.Reactions;
import org.inglenook.platform.Address;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;

/** Who gave which sign to a post. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/reactions")
public class PostReactionsPage {

    @Inject
    PostSubject subject;

    @Inject
    Reactions reactions;

    @Inject
    Bylines bylines;

    @Inject
    @Param
    String after;

    private Slice<ReactionRow> rows;

    @PostConstruct
    void load() {
        Slice<Reaction> slice = reactions.on(subject.getPost(), after);
        Map<Long, Byline> names =
                bylines.of(slice.items().stream().map(Reaction::getMemberId).toList());
        rows = slice.map(reaction -> new ReactionRow(reaction.getKind(), names.get(reaction.getMemberId())));
    }

    public Slice<ReactionRow> getRows() {
        return rows;
    }

    public String getHere() {
        return subject.getTopic().getAddress() + "/" + subject.getPost().getNumber() + "/reactions";
    }
}
