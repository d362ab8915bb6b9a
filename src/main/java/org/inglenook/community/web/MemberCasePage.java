package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.community.Participant;
import org.inglenook.community.Participants;
import org.inglenook.community.Poster;
import org.inglenook.community.Sanction;
import org.inglenook.community.Sanctions;
import org.inglenook.community.Sweep;
import org.inglenook.community.Sweeps;
import org.inglenook.identity.Caller;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** One member as moderators see them: what came of their posts, what was decided about them, and what can be. */
@Named
@RequestScoped
@Address("/studio/moderation/members/{member}")
public class MemberCasePage {

    @Inject
    Members members;

    @Inject
    Participants participants;

    @Inject
    Sanctions sanctions;

    @Inject
    Sweeps sweeps;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String member;

    private final SanctionForm form = new SanctionForm();
    private MemberCard card;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        card = members.card(Paths.number(member)).orElseThrow(DomainException::notFound);
    }

    public void give() {
        sanctions.give(
                Poster.moderator(caller),
                card.id(),
                form.getGravity(),
                form.getDays(),
                form.getReason(),
                form.getMessage());
        redirects.saying(getHere(), "community.case.given");
    }

    public void lift(Sanction sanction) {
        sanctions.lift(Poster.moderator(caller), sanction.getId());
        redirects.saying(getHere(), "community.case.lifted");
    }

    public void removeAll() {
        sweeps.sweep(Poster.moderator(caller), card.id(), form.getSpam());
        redirects.saying(getHere(), "community.case.swept");
    }

    public void undo() {
        sweeps.undo(Poster.moderator(caller), getSweep().getId());
        redirects.saying(getHere(), "community.case.unswept");
    }

    public MemberCard getCard() {
        return card;
    }

    public String getHere() {
        return "/studio/moderation/members/" + card.id();
    }

    public String getPublicAddress() {
        return "/members/" + Paths.encoded(card.name());
    }

    /** Null for who has never written. */
    public Participant getParticipant() {
        return participants.find(card.id()).orElse(null);
    }

    public String getTrust() {
        return participants
                .find(card.id())
                .map(participants::trust)
                .map(Enum::name)
                .orElse("NEWCOMER");
    }

    public List<Sanction> getSanctions() {
        return sanctions.of(card.id());
    }

    /** What stands removed in one step, or null. */
    public Sweep getSweep() {
        return sweeps.of(card.id()).orElse(null);
    }

    public SanctionForm getForm() {
        return form;
    }
}
