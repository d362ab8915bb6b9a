package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.inglenook.community.ReactionKind;
import org.inglenook.community.Reactions;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** The signs that the owner lets members give. */
@Named
@RequestScoped
public class ReactionsForm {

    @Inject
    Reactions reactions;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private ReactionKind[] chosen;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        chosen = reactions.offered().toArray(ReactionKind[]::new);
    }

    public void save() {
        reactions.offer(List.of(chosen));
        redirects.saying("/studio/boards", "community.studio.saved");
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(ReactionKind.values())
                .map(kind -> new SelectItem(kind, messages.text("community.reaction." + kind)))
                .toList();
    }

    public ReactionKind[] getChosen() {
        return chosen;
    }

    public void setChosen(ReactionKind[] chosen) {
        this.chosen = chosen;
    }
}
