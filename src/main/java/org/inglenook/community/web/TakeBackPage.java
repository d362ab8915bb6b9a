package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.OwnPosts;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Redirects;

/** A member takes back their own post, or brings it back. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/take-back")
public class TakeBackPage {

    @Inject
    PostSubject subject;

    @Inject
    OwnPosts own;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @PostConstruct
    void load() {
        if (!subject.getPost().isBy(Poster.of(caller))) {
            throw new DomainException(DomainException.Kind.FORBIDDEN, "community.own.error.others");
        }
    }

    public void takeBack() {
        own.takeBack(
                Poster.of(caller), subject.getTopic().getId(), subject.getPost().getNumber());
        redirects.saying(subject.getAddress(), "community.own.said.takenBack");
    }

    public void bringBack() {
        own.bringBack(
                Poster.of(caller), subject.getTopic().getId(), subject.getPost().getNumber());
        redirects.saying(subject.getAddress(), "community.own.said.brought");
    }
}
