package org.inglenook.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/**
 * Somebody who ordered, within one connection: known by the shop's account, else by e-mail address, else by the one order. A
 * customer begins with the first order, is called what the latest order with a name says, and ends when no order is theirs.
 */
@Entity
@Table(name = "customers_customer")
public class Customer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long connectionId;
    private String customerKey;
    private String name = "";
    private String email = "";
    private String mailbox = "";
    private int orders;
    private Instant lastOrderAt;

    @Version
    private long version;

    protected Customer() {}

    public Customer(long connectionId, String customerKey, Instant lastOrderAt) {
        this.connectionId = connectionId;
        this.customerKey = customerKey;
        this.lastOrderAt = lastOrderAt;
    }

    void isCalled(String latestName, String latestEmail) {
        name = latestName;
        email = latestEmail;
        mailbox = latestEmail.strip().toLowerCase(Locale.ROOT);
    }

    /** @param counted how many orders came to something; {@code latest} is when the last one of any kind was placed */
    void hasOrdered(int counted, Instant latest) {
        orders = counted;
        lastOrderAt = latest;
    }

    public Long getId() {
        return id;
    }

    public long getConnectionId() {
        return connectionId;
    }

    public String getCustomerKey() {
        return customerKey;
    }

    /** May be empty. */
    public String getName() {
        return name;
    }

    /** May be empty. */
    public String getEmail() {
        return email;
    }

    /** The address as it is compared, in lower case; may be empty. */
    String getMailbox() {
        return mailbox;
    }

    public int getOrders() {
        return orders;
    }

    public Instant getLastOrderAt() {
        return lastOrderAt;
    }
}
