package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.LinkCards;
import org.inglenook.community.Poster;
import org.inglenook.community.SeenLink;
import org.inglenook.identity.Caller;
import org.inglenook.platform.web.Redirects;

/** The cards below the links of a post, on the page where a moderator looks after it. */
@Named
@RequestScoped
public class PostCards {

    @Inject
    PostSubject subject;

    @Inject
    LinkCards cards;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private List<SeenLink> all;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        all = cards.of(subject.getPost());
    }

    public void remove(long card) {
        cards.remove(
                Poster.moderator(caller),
                subject.getTopic().getId(),
                subject.getPost().getNumber(),
                card);
        redirects.saying(here(), "community.card.said.removed");
    }

    public void restore(long card) {
        cards.restore(
                Poster.moderator(caller),
                subject.getTopic().getId(),
                subject.getPost().getNumber(),
                card);
        redirects.saying(here(), "community.card.said.restored");
    }

    private String here() {
        return subject.getTopic().getAddress() + "/" + subject.getPost().getNumber() + "/hide";
    }

    public List<SeenLink> getAll() {
        return all;
    }
}
