package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.BoardRules;
import org.inglenook.community.LinkCards;
import org.inglenook.community.Rules;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;

/** Whether links have cards, and of which sites they have none: a part of the owner's rules. */
@Named
@RequestScoped
public class CardRules {

    @Inject
    Rules rules;

    @Inject
    LinkCards cards;

    @Inject
    Caller caller;

    private boolean previews;
    private String cardless;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        BoardRules now = rules.current();
        previews = now.isPreviews();
        cardless = now.getCardless();
    }

    void save() {
        cards.without(cardless);
        rules.showPreviews(previews);
    }

    public boolean isPreviews() {
        return previews;
    }

    public void setPreviews(boolean previews) {
        this.previews = previews;
    }

    public String getCardless() {
        return cardless;
    }

    public void setCardless(String cardless) {
        this.cardless = cardless;
    }
}
