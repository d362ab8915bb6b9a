package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which record of ours one of another forum became. */
@Entity
@Table(name = "community_import_origin")
public class Origin {

    /** What it is. A post became one with a number in a topic; an old word in an address means a topic. */
    public enum Kind {
        BOARD,
        MEMBER,
        TOPIC,
        POST,
        POLL,
        SLUG
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String forum;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String oldId;

    private long ownId;

    private int number;

    protected Origin() {}

    Origin(String forum, Kind kind, String oldId, long ownId, int number) {
        this.forum = forum;
        this.kind = kind;
        this.oldId = oldId;
        this.ownId = ownId;
        this.number = number;
    }

    String oldId() {
        return oldId;
    }

    /** The id of the board, member, topic or poll; of a post, its topic's. */
    long ownId() {
        return ownId;
    }

    /** A post's number in its topic, otherwise 0. */
    int number() {
        return number;
    }
}
