package org.inglenook.community.web;

import org.inglenook.identity.MemberCard;

/** Who said something, as pages name them; someone who has left is named in words. */
public final class Byline {

    private final String name;
    private final MemberCard card;

    Byline(MemberCard card, String nameOfTheGone) {
        this.card = card;
        this.name = card == null ? nameOfTheGone : card.displayName();
    }

    public String getName() {
        return name;
    }

    /** Address of the member's page, or null when there is none. */
    public String getAddress() {
        return card == null ? null : "/members/" + Paths.encoded(card.name());
    }

    /** Whether they speak for the shop. */
    public boolean isMaker() {
        return card != null && card.maker();
    }
}
