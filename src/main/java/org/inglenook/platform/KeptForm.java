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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form that is open in one window, with what was typed there and not saved yet. It ends when it is saved; what is let go is only set
 * aside, and can be had again until it is purged.
 */
@Entity
@Table(name = "platform_kept_form")
public class KeptForm {

    /** A window that was not heard of for longer than this is closed; browsers let hidden ones speak once a minute. */
    static final Duration SILENCE = Duration.ofSeconds(75);

    /** What is longer than this is no form of ours. */
    static final int LONGEST = 2_000_000;

    private static final Jsonb JSON = JsonbBuilder.create();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(updatable = false)
    private String place;

    @Column(name = "member_id", updatable = false)
    private long memberId;

    @Column(name = "window_key", updatable = false)
    private String window;

    private byte[] fields;

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "left_at")
    private Instant leftAt;

    @Column(name = "aside_at")
    private Instant asideAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "said_hash")
    private String saidHash;

    @Column(name = "led_to")
    private String ledTo;

    protected KeptForm() {}

    public KeptForm(FormWindow opened, Instant now) {
        place = opened.place();
        memberId = opened.memberId();
        window = opened.window();
        openedAt = now;
        seenAt = now;
    }

    /** @param typed the names of the form's fields and what stands in each */
    public void keep(Map<String, List<String>> typed, Instant now) {
        byte[] written = JSON.toJson(new TreeMap<>(typed)).getBytes(UTF_8);
        if (written.length > LONGEST) {
            throw new DomainException(DomainException.Kind.TOO_LARGE, "platform.keep.error.large");
        }
        fields = written;
        keptAt = now;
        asideAt = null;
        stay(now);
    }

    /** The window is still open. */
    public void stay(Instant now) {
        seenAt = now;
        leftAt = null;
    }

    public void leave(Instant now) {
        leftAt = now;
    }

    public void putAside(Instant now) {
        asideAt = now;
    }

    /** Its text is where it belongs. */
    public void save(Instant now) {
        fields = null;
        savedAt = now;
        seenAt = now;
    }

    /** Remembers what it said and where it led, so that the same again is known for it. */
    void leadTo(String address, String said) {
        ledTo = address;
        saidHash = said;
    }

    /** Where it led when it said this, or null when it did not. */
    String ledTo(String said) {
        return savedAt != null && said.equals(saidHash) ? ledTo : null;
    }

    public boolean isOpen(Instant now) {
        return savedAt == null && leftAt == null && seenAt.plus(SILENCE).isAfter(now);
    }

    /** What stands in each field, by its name; empty when nothing was typed. */
    @SuppressWarnings("unchecked")
    public Map<String, List<String>> fields() {
        return fields == null ? Map.of() : JSON.fromJson(new String(fields, UTF_8), TreeMap.class);
    }

    public boolean isAt(FormWindow opened) {
        return place.equals(opened.place()) && memberId == opened.memberId();
    }

    public Long getId() {
        return id;
    }

    /** Its page became a part of another. */
    void moveTo(String newPlace) {
        place = newPlace;
    }

    public String getPlace() {
        return place;
    }

    public long getMemberId() {
        return memberId;
    }

    public String getWindow() {
        return window;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    /** When something was typed last, or null. */
    public Instant getKeptAt() {
        return keptAt;
    }

    public boolean isAside() {
        return asideAt != null;
    }

    /** When its text was saved, or null. */
    public Instant getSavedAt() {
        return savedAt;
    }
}
