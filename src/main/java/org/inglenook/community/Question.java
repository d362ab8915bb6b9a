package org.inglenook.community;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * What a visitor asked without signing in. It waits for somebody of the shop, who answers it, and with that makes it public, or puts it
 * aside. The visitor's address is forgotten with the decision.
 */
@Entity
@Table(name = "community_question")
public class Question {

    /** What became of it. */
    public enum State {
        WAITING,
        ANSWERED,
        DECLINED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String subject;

    /** What the subject said then. */
    private String about;

    @Column(name = "body")
    private String text;

    private String email;

    private String language;

    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    private Long topicId;

    private Long decidedBy;

    private Instant decidedAt;

    protected Question() {}

    /** @param email where to tell of the answer, or empty */
    public Question(String subject, String about, String text, String email, Locale language, Instant askedAt) {
        this.subject = subject;
        this.about = about;
        this.text = text;
        this.email = email;
        this.language = language.toLanguageTag();
        this.askedAt = askedAt;
    }

    public void answeredIn(Topic topic, long memberId, Instant at) {
        topicId = topic.getId();
        decide(State.ANSWERED, memberId, at);
    }

    public void decline(long memberId, Instant at) {
        decide(State.DECLINED, memberId, at);
    }

    private void decide(State decision, long memberId, Instant at) {
        if (state != State.WAITING) {
            throw new DomainException(Kind.CONFLICT, "community.question.error.decided");
        }
        state = decision;
        decidedBy = memberId;
        decidedAt = at;
        email = "";
    }

    public Long getId() {
        return id;
    }

    public String getSubject() {
        return subject;
    }

    public String getAbout() {
        return about;
    }

    public String getText() {
        return text;
    }

    public String getEmail() {
        return email;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    public State getState() {
        return state;
    }

    public Long getTopicId() {
        return topicId;
    }
}
