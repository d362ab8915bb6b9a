package org.inglenook.shop;

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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An order as its shop last described it. It may first be heard of by any delivery, its deletion even, and takes each one
 * whenever it comes: of two descriptions the one that the shop modified later holds, then the one further along, then the one
 * with the greater digest; and a deletion holds until the shop vouches for the order at a later moment. Each of these is a
 * maximum, so the outcome depends on which deliveries came and on nothing else.
 *
 * <p>Until a description has come it is only remembered ({@link #isDescribed()}) and shown to nobody.
 */
@Entity
@Table(name = "shop_order")
public class ShopOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String shopOrderId;

    @Enumerated(EnumType.STRING)
    private OrderState state;

    @Enumerated(EnumType.STRING)
    private OrderState describedState;

    private String digest;
    private Instant modifiedAt;
    private Instant presentAt;
    private Instant deletedAt;

    private String orderNumber;
    private Instant placedAt;
    private Instant paidAt;
    private Instant fulfilledAt;
    private BigDecimal total;
    private String currency;

    private String customerKey;
    private String shopCustomerId;
    private String buyerName;
    private String buyerGivenName;
    private String buyerEmail;
    private String recipientName;
    private String recipientGivenName;
    private boolean gift;
    private String giftText;
    private String customerNote;
    private String country;
    private String language;
    private boolean digital;
    private boolean test;
    private boolean forgotten;
    private boolean past;
    private String account;

    @Version
    private long version;

    protected ShopOrder() {}

    public ShopOrder(long connectionId, String shopOrderId) {
        this.connectionId = connectionId;
        this.shopOrderId = shopOrderId;
        this.state = OrderState.DELETED;
    }

    /**
     * Takes a description.
     *
     * @param bodyDigest SHA-256 of the delivery's body
     * @return whether anything about the order is different now
     */
    boolean describe(OrderSnapshot snapshot, String bodyDigest) {
        OrderState before = state;
        presentAt = later(presentAt, snapshot.presentAt());
        belongTo(snapshot.buyer().shopCustomerId());
        boolean newer = isNewer(snapshot, bodyDigest);
        if (newer) {
            copy(snapshot, bodyDigest);
        }
        settleState();
        return newer || state != before;
    }

    /** Takes word that the shop threw it away; tells whether that makes a difference. */
    boolean delete(Instant at) {
        OrderState before = state;
        deletedAt = later(deletedAt, at);
        settleState();
        return state != before;
    }

    /** Takes everything about people out, for good: no later description brings it back. */
    void forget() {
        forgotten = true;
        account = null;
        if (isDescribed()) {
            forgetPeople();
        }
    }

    boolean isForgotten() {
        return forgotten;
    }

    /** The account that any description named, since a shop makes an order a guest's when its account is deleted. */
    private void belongTo(String shopCustomerId) {
        boolean further = account == null || shopCustomerId.compareTo(account) > 0;
        if (!forgotten && !shopCustomerId.isEmpty() && further) {
            account = shopCustomerId;
        }
    }

    String account() {
        return account == null ? "" : account;
    }

    String buyerEmail() {
        return buyerEmail == null ? "" : buyerEmail;
    }

    String shopOrderId() {
        return shopOrderId;
    }

    String customerKey() {
        return customerKey;
    }

    /** Whether it counts as one from before the shop was connected; tells whether that is news. */
    boolean past(boolean before) {
        boolean news = past != before;
        past = before;
        return news;
    }

    private boolean isNewer(OrderSnapshot snapshot, String bodyDigest) {
        if (!isDescribed()) {
            return true;
        }
        Comparator<Stamp> order = Comparator.comparing(Stamp::modifiedAt)
                .thenComparing(stamp -> stamp.state().rank())
                .thenComparing(Stamp::digest);
        Stamp held = new Stamp(modifiedAt, describedState, digest);
        Stamp come = new Stamp(snapshot.times().modifiedAt(), snapshot.state(), bodyDigest);
        return order.compare(come, held) > 0;
    }

    private record Stamp(Instant modifiedAt, OrderState state, String digest) {}

    private void settleState() {
        boolean deleted = deletedAt != null && (presentAt == null || !presentAt.isAfter(deletedAt));
        state = deleted || !isDescribed() ? OrderState.DELETED : describedState;
    }

    private void copy(OrderSnapshot snapshot, String bodyDigest) {
        digest = bodyDigest;
        describedState = snapshot.state();
        orderNumber = snapshot.number();
        placedAt = snapshot.times().placedAt();
        modifiedAt = snapshot.times().modifiedAt();
        paidAt = snapshot.times().paidAt().orElse(null);
        fulfilledAt = snapshot.times().fulfilledAt().orElse(null);
        total = snapshot.total().amount();
        currency = snapshot.total().currency();
        language = snapshot.language();
        digital = snapshot.digital();
        test = snapshot.test();
        gift = snapshot.gift().marked() || isForSomebodyElse(snapshot);
        copyPeople(snapshot);
    }

    private void copyPeople(OrderSnapshot snapshot) {
        buyerName = snapshot.buyer().name().full();
        buyerGivenName = snapshot.buyer().name().given();
        buyerEmail = snapshot.buyer().email();
        shopCustomerId = snapshot.buyer().shopCustomerId();
        recipientName = snapshot.recipient().full();
        recipientGivenName = snapshot.recipient().given();
        giftText = snapshot.gift().text();
        customerNote = snapshot.customerNote();
        country = snapshot.country().isEmpty() ? null : snapshot.country();
        customerKey = customerKeyOf(snapshot.buyer());
        if (forgotten) {
            forgetPeople();
        }
    }

    private void forgetPeople() {
        buyerName = "";
        buyerGivenName = "";
        buyerEmail = "";
        shopCustomerId = "";
        recipientName = "";
        recipientGivenName = "";
        giftText = "";
        customerNote = "";
        country = null;
        customerKey = "order:" + shopOrderId;
    }

    /** The account where there is one, since an address typed at a checkout proves nothing about whose account it is. */
    private String customerKeyOf(OrderSnapshot.Buyer buyer) {
        if (!buyer.shopCustomerId().isEmpty()) {
            return "id:" + buyer.shopCustomerId();
        }
        String email = buyer.email().toLowerCase(Locale.ROOT);
        return email.isEmpty() ? "order:" + shopOrderId : "mail:" + email;
    }

    private static boolean isForSomebodyElse(OrderSnapshot snapshot) {
        PersonName buyer = snapshot.buyer().name();
        return !buyer.isEmpty() && !buyer.isSameAs(snapshot.recipient());
    }

    private static Instant later(Instant held, Instant come) {
        return held == null || come.isAfter(held) ? come : held;
    }

    public Long getId() {
        return id;
    }

    long connectionId() {
        return connectionId;
    }

    Instant placedAt() {
        return placedAt;
    }

    boolean isDescribed() {
        return describedState != null;
    }

    /** Whether this description is the one that holds: its lines are then the order's. */
    boolean isAsIn(OrderSnapshot snapshot, String bodyDigest) {
        return bodyDigest.equals(digest) && snapshot.times().modifiedAt().equals(modifiedAt);
    }

    /** Only of an order that was described. */
    OrderView view(List<LineItem> lines) {
        return new OrderView(
                id,
                connectionId,
                shopOrderId,
                orderNumber,
                state,
                placedAt,
                modifiedAt,
                paidAt,
                fulfilledAt,
                new Money(total, currency).plain(),
                currency,
                customerKey,
                buyerName,
                buyerGivenName,
                buyerEmail,
                recipientName,
                recipientGivenName,
                gift,
                giftText,
                customerNote,
                country == null ? "" : country,
                language,
                digital,
                test,
                past,
                lines.stream().map(line -> line.view(currency)).toList());
    }
}
