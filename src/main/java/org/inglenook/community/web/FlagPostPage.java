package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.community.FlagReason;
import org.inglenook.community.Flags;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** Telling the moderators that a post needs their eye. */
@Named
@RequestScoped
@Address("/topics/{id}/{slug}/{number}/flag")
public class FlagPostPage {

    @Inject
    PostSubject subject;

    @Inject
    Flags flags;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private FlagReason kind = FlagReason.SPAM;
    private String reason = "";

    @PostConstruct
    void load() {
        caller.requireMember();
    }

    public void raise() {
        flags.raise(
                Poster.of(caller), subject.getTopic().getId(), subject.getPost().getNumber(), kind, reason);
        redirects.saying(subject.getAddress(), "community.flag.raised");
    }

    public List<SelectItem> getKinds() {
        return Stream.of(FlagReason.values())
                .map(reason -> new SelectItem(reason, messages.text("community.reason." + reason)))
                .toList();
    }

    public FlagReason getKind() {
        return kind;
    }

    public void setKind(FlagReason kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
