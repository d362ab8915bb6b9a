package org.inglenook.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** How the notes of some orders begin: which orders, and what the owner wants for them. The first rule that fits an order holds. */
@Entity
@Table(name = "notes_rule")
public class NoteRule {
    static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private int place;
    private String name;
    private boolean active = true;

    @Enumerated(EnumType.STRING)
    private RuleOccasion occasion;

    private Integer nth;
    private String words;
    private String product;
    private String country;

    @Column(name = "totalfrom")
    private BigDecimal from;

    @Column(name = "totalto")
    private BigDecimal to;

    private String currency;
    private Long templateId;

    @Enumerated(EnumType.STRING)
    private NoteMode mode;

    private Long handId;
    private String enclosure;
    private Instant changedAt;

    @Version
    private long version;

    protected NoteRule() {}

    public NoteRule(int place, String name, RuleConditions conditions, RuleOutcome outcome, Instant now) {
        this.place = place;
        rewrite(name, conditions, outcome, now);
    }

    /** Says anew which orders it picks and what happens to them. */
    public final void rewrite(String newName, RuleConditions conditions, RuleOutcome outcome, Instant now) {
        name = newName == null ? "" : newName.strip().replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            throw DomainException.field("name", Kind.INVALID, "notes.rule.problem.name", LONGEST_NAME);
        }
        occasion = conditions.occasion();
        nth = conditions.number();
        words = conditions.words();
        product = conditions.product();
        country = conditions.country();
        from = conditions.from();
        to = conditions.to();
        currency = conditions.currency();
        templateId = outcome.templateId();
        mode = outcome.mode();
        handId = outcome.handId();
        enclosure = outcome.enclosure();
        changedAt = now;
    }

    /** Puts it at a place among the others. */
    void moveTo(int newPlace) {
        place = newPlace;
    }

    /** It picks nothing until it is resumed. */
    void pause() {
        active = false;
    }

    void resume() {
        active = true;
    }

    public RuleConditions getConditions() {
        return new RuleConditions(occasion, nth, words, product, country, from, to, currency);
    }

    public RuleOutcome getOutcome() {
        return new RuleOutcome(templateId, mode, handId, enclosure);
    }

    public Long getId() {
        return id;
    }

    public int getPlace() {
        return place;
    }

    /** May be empty. */
    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public long getVersion() {
        return version;
    }
}
