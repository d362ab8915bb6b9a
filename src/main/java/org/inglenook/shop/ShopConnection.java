package org.inglenook.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A line to one shop: which platform it speaks, the unguessable address it calls, and the secret it signs with, sealed.
 *
 * <p>It opens with one secret. When the secret is changed the old one still holds for a week, because an owner has to change
 * it in the shop too, webhook by webhook. Closed, it answers that it is gone and keeps its orders.
 */
@Entity
@Table(name = "shop_connection")
public class ShopConnection {

    static final Duration OVERLAP = Duration.ofDays(7);

    /** How far a connection is. */
    public enum State {
        /** Made, and waiting for the platform's own way of installing. */
        PENDING,
        ACTIVE,
        CLOSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String publicId;
    private String platform;
    private String name;
    private String secret;
    private String previousSecret;
    private Instant createdAt;
    private Instant secretChangedAt;
    private Instant closedAt;
    private String shopAddress = "";
    private String credentials;

    @Enumerated(EnumType.STRING)
    private State state = State.ACTIVE;

    private Instant thankFrom;
    private Instant uninstalledAt;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private ShopFault.Kind trouble;

    private String troubleDetail;
    private Instant troubleSince;
    private Instant reconciledTo;
    private Instant reconciledAt;
    private int gaps;
    private Instant lastGapAt;

    @Enumerated(EnumType.STRING)
    private KeptWebhooks.Kind webhooks;

    private String webhooksDetail;
    private Instant webhooksAt;
    private int repairs;
    private Instant repairedAt;
    private Long backfillJob;
    private String backfillCursor;
    private Instant backfillFrom;

    private int refusals;
    private Instant lastRefusedAt;

    @Enumerated(EnumType.STRING)
    private Refusal lastRefusal;

    @Version
    private long version;

    protected ShopConnection() {}

    /** @param sealedSecret sealed as it is to be stored */
    public ShopConnection(String publicId, String platform, String name, String sealedSecret, Instant now) {
        this.publicId = publicId;
        this.platform = platform;
        this.name = name;
        this.secret = sealedSecret;
        this.createdAt = now;
        this.secretChangedAt = now;
    }

    void changeSecret(String sealedSecret, Instant now) {
        previousSecret = secret;
        secret = sealedSecret;
        secretChangedAt = now;
    }

    void close(Instant now) {
        closedAt = now;
        state = State.CLOSED;
        credentials = null;
    }

    /** Waits for the platform's own way of installing. */
    void awaitHandshake() {
        state = State.PENDING;
    }

    void activate() {
        if (state == State.PENDING) {
            state = State.ACTIVE;
        }
        uninstalledAt = null;
    }

    /** Where the owner filled in what the platform's own way would have brought. */
    void activateIfFilled(boolean filled) {
        if (filled) {
            activate();
        }
    }

    /**
     * The owner took us out of the shop; what it was asked with holds no more.
     *
     * @param lasting credentials that stay, sealed; null for none
     */
    void uninstalled(Instant now, String lasting) {
        uninstalledAt = now;
        credentials = lasting;
    }

    void standAt(String address) {
        shopAddress = address;
    }

    /**
     * From the first key on orders come along that are older than the connection; those are past, unless the owner says otherwise.
     *
     * @param sealed what the shop is asked with, sealed; null for nothing
     */
    void keepCredentials(String sealed) {
        if (credentials == null && sealed != null && thankFrom == null) {
            thankFrom = createdAt;
        }
        credentials = sealed;
    }

    /** Orders placed before get no note; null thanks for all. */
    void thankFrom(Instant from) {
        thankFrom = from;
    }

    /** All that the shop changed up to this moment of its own clock is known. */
    void reconciled(Instant to, Instant now, int found) {
        reconciledTo = to;
        reconciledAt = now;
        if (found > 0) {
            gaps += found;
            lastGapAt = now;
        }
    }

    void webhooksSeen(KeptWebhooks.WebhookState seen, Instant now) {
        webhooks = seen.kind();
        webhooksDetail = PlainText.line(seen.detail(), 300);
        webhooksAt = now;
    }

    void repaired(Instant now) {
        repairs++;
        repairedAt = now;
    }

    void bringPast(long job, Instant from) {
        backfillJob = job;
        backfillFrom = from;
        backfillCursor = "";
    }

    void goOn(long job) {
        backfillJob = job;
    }

    void broughtUpTo(String cursor) {
        backfillCursor = cursor;
    }

    boolean isPast(Instant placedAt) {
        return thankFrom != null && placedAt.isBefore(thankFrom);
    }

    /** The sealed secrets that may sign now, the current one first. */
    List<String> sealedSecrets(Instant now) {
        boolean overlapping = previousSecret != null && now.isBefore(secretChangedAt.plus(OVERLAP));
        return overlapping ? List.of(secret, previousSecret) : List.of(secret);
    }

    public Long getId() {
        return id;
    }

    public String getPublicId() {
        return publicId;
    }

    public String getPlatform() {
        return platform;
    }

    public String getName() {
        return name;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    public State getState() {
        return state;
    }

    /** Empty while nobody has said it. */
    String shopAddress() {
        return shopAddress;
    }

    String sealedCredentials() {
        return credentials;
    }

    Instant thankFrom() {
        return thankFrom;
    }

    Instant uninstalledAt() {
        return uninstalledAt;
    }

    Instant reconciledTo() {
        return reconciledTo;
    }

    Instant reconciledAt() {
        return reconciledAt;
    }

    Long backfillJob() {
        return backfillJob;
    }

    String backfillCursor() {
        return backfillCursor;
    }

    Instant backfillFrom() {
        return backfillFrom;
    }

    /** How asking the shop goes, for its owner. */
    LineHealth health() {
        return new LineHealth(
                askedAt,
                trouble == null ? "" : trouble.name(),
                troubleDetail == null ? "" : troubleDetail,
                troubleSince,
                reconciledAt,
                gaps,
                lastGapAt,
                webhooks == null ? "" : webhooks.name(),
                webhooksDetail == null ? "" : webhooksDetail,
                webhooksAt,
                repairs,
                repairedAt,
                uninstalledAt);
    }

    public int getRefusals() {
        return refusals;
    }

    public Instant getLastRefusedAt() {
        return lastRefusedAt;
    }

    public Refusal getLastRefusal() {
        return lastRefusal;
    }
}
