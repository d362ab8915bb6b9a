package org.inglenook.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a text said until it was rewritten; never changed afterwards. */
@Entity
@Table(name = "platform_earlier_text")
public class EarlierText {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(updatable = false)
    private String place;

    @Column(updatable = false)
    private byte[] content;

    @Column(name = "replaced_at", updatable = false)
    private Instant replacedAt;

    @Column(name = "replaced_by", updatable = false)
    private Long replacedBy;

    protected EarlierText() {}

    /**
     * @param place where it stood, as a form names it: {@code chapter:12}
     * @param text a record of what it said
     * @param replacedBy who wrote something else in its place, or null when nobody sat before it
     */
    public EarlierText(String place, Object text, Long replacedBy, Instant replacedAt) {
        this.place = place;
        this.content = JSON.toJson(text).getBytes(UTF_8);
        this.replacedBy = replacedBy;
        this.replacedAt = replacedAt;
    }

    /** Of a text that is known by a number. */
    public static String place(String kind, long number) {
        return kind + ':' + number;
    }

    public <T> T as(Class<T> type) {
        return JSON.fromJson(getJson(), type);
    }

    public Long getId() {
        return id;
    }

    public String getPlace() {
        return place;
    }

    /** The number or word after the first colon of the place; empty when there is none. */
    public String getSubject() {
        int colon = place.indexOf(':');
        return colon < 0 ? "" : place.substring(colon + 1);
    }

    public String getJson() {
        return new String(content, UTF_8);
    }

    public Instant getReplacedAt() {
        return replacedAt;
    }

    public Long getReplacedBy() {
        return replacedBy;
    }
}
