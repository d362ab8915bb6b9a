package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A sign that the owner chose, and its place among them. */
@Entity
@Table(name = "community_reaction_offer")
class ReactionOffer {

    @Id
    @Enumerated(EnumType.STRING)
    private ReactionKind kind;

    private int place;

    protected ReactionOffer() {}

    ReactionOffer(ReactionKind kind, int place) {
        this.kind = kind;
        this.place = place;
    }
}
