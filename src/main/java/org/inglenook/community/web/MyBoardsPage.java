package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.community.EarlierSelves;
import org.inglenook.community.HeldPost;
import org.inglenook.community.HeldPosts;
import org.inglenook.community.Sanction;
import org.inglenook.community.Sanctions;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** What a member's own posts wait for, and what moderators decided about the member, who may appeal here. */
@Named
@RequestScoped
@Address("/me/boards")
public class MyBoardsPage {

    private static final int SHOWN = 20;

    @Inject
    HeldPosts held;

    @Inject
    Sanctions sanctions;

    @Inject
    EarlierSelves earlier;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private long me;
    private final Map<Long, String> appeals = new HashMap<>();

    @PostConstruct
    void load() {
        me = caller.requireMember();
    }

    public void appeal(Sanction sanction) {
        try {
            sanctions.appeal(me, sanction.getId(), appeals.get(sanction.getId()));
        } catch (DomainException e) {
            throw e.field().map(field -> e.at("appeal-" + sanction.getId())).orElse(e);
        }
        redirects.saying("/me/boards", "community.mine.appealed");
    }

    public void takeOver() {
        earlier.takeOver(me);
        redirects.saying("/me/boards", "community.mine.earlier.taken");
    }

    public void leaveEarlier() {
        earlier.leave(me);
        redirects.saying("/me/boards", "community.mine.earlier.left");
    }

    /** What came from another forum under their address, in a sentence; null when nothing did. */
    public String getEarlier() {
        return earlier.of(me)
                .map(self -> messages.text("community.mine.earlier.text", self.name(), self.posts()))
                .orElse(null);
    }

    public List<HeldPost> getHeld() {
        return held.of(me, SHOWN);
    }

    public List<Sanction> getSanctions() {
        return sanctions.of(me);
    }

    /** What is said against each, by its id. */
    public Map<Long, String> getAppeals() {
        return appeals;
    }
}
