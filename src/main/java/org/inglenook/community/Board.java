package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A place for one interest that members share. It knows its liveliest topic and how many it has, so that the list of boards reads
 * one row each; {@link Boards} keeps both without its version, since every reply changes them.
 */
@Entity
@Table(name = "community_board")
public class Board {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String slug;

    private String name;

    private String purpose;

    private int place;

    @Enumerated(EnumType.STRING)
    private Starters starters;

    private int topicCount;

    private Long newestTopicId;

    private Instant lastPostAt;

    private boolean takesQuestions;

    private int slowMinutes;

    @Enumerated(EnumType.STRING)
    private BoardKind kind = BoardKind.TALK;

    protected Board() {}

    public Board(String slug, String name, String purpose, Starters starters, int place) {
        this.slug = slug;
        this.place = place;
        describe(name, purpose, starters);
    }

    /** Its address stays as it was, so that links keep working. */
    public final void describe(String newName, String newPurpose, Starters newStarters) {
        name = newName;
        purpose = newPurpose;
        starters = newStarters;
    }

    /** Questions about what stands in other rooms come here, or no longer. */
    public void takeQuestions(boolean taken) {
        takesQuestions = taken;
    }

    public boolean isTakesQuestions() {
        return takesQuestions;
    }

    void become(BoardKind newKind) {
        kind = newKind;
    }

    /** Whether its topics are questions, one reply of which may be marked as the answer. */
    public boolean isForQuestions() {
        return kind == BoardKind.QUESTIONS;
    }

    public BoardKind getKind() {
        return kind;
    }

    /** From now on a member writes here once in so many minutes; in 0 as often as they like. */
    void slow(int minutes) {
        slowMinutes = minutes;
    }

    public int getSlowMinutes() {
        return slowMinutes;
    }

    public void moveTo(int newPlace) {
        place = newPlace;
    }

    public boolean letsStart(Poster poster) {
        return switch (starters) {
            case MEMBERS -> true;
            case MAKERS -> poster.maker();
            case NOBODY -> false;
        };
    }

    public boolean letsReply() {
        return starters != Starters.NOBODY;
    }

    /** The address within the installation. */
    public String getAddress() {
        return "/boards/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    public Long getId() {
        return id;
    }

    public String getSlug() {
        return slug;
    }

    public String getName() {
        return name;
    }

    public String getPurpose() {
        return purpose;
    }

    public int getPlace() {
        return place;
    }

    public Starters getStarters() {
        return starters;
    }

    public int getTopicCount() {
        return topicCount;
    }

    /** The shown topic with the latest post, or null. */
    public Long getNewestTopicId() {
        return newestTopicId;
    }

    public Instant getLastPostAt() {
        return lastPostAt;
    }
}
