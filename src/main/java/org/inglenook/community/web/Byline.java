package org.inglenook.community.web;

import org.inglenook.community.Introduction;
import org.inglenook.identity.MemberCard;

/** Who said something, as pages name them; someone who has left is named in words. */
public final class Byline {

    private final String name;
    private final MemberCard card;
    private final Introduction introduction;

    /**
     * @param card the member, or null
     * @param introduction what they tell of themselves, or null
     */
    Byline(MemberCard card, Introduction introduction, String nameOfTheGone) {
        this.introduction = introduction;
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

    /** Address of their picture, or null when the first letter of their name stands for it. */
    public String getFace() {
        return card == null || introduction == null ? null : introduction.getFace();
    }

    /** Whether they bought here and let it be known; makers need not say so. */
    public boolean isCustomer() {
        return card != null && !card.maker() && introduction != null && introduction.isCustomer();
    }

    /** Whether they speak for the shop. */
    public boolean isMaker() {
        return card != null && card.maker();
    }
}
