package org.inglenook.customers;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** What the owner wants to remember of a customer, in the owner's words: “two cats, Leeds”. */
@Entity
@Table(name = "customers_fact")
class CustomerFact {

    static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long customerId;
    private String text;
    private Instant notedAt;

    @Version
    private long version;

    protected CustomerFact() {}

    CustomerFact(long customerId, String words, Instant now) {
        String line = words == null ? "" : words.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST) {
            throw DomainException.field("fact", Kind.INVALID, "customers.fact.problem.length", LONGEST);
        }
        this.customerId = customerId;
        this.text = line;
        this.notedAt = now;
    }

    public Long getId() {
        return id;
    }

    public long getCustomerId() {
        return customerId;
    }

    public String getText() {
        return text;
    }

    public Instant getNotedAt() {
        return notedAt;
    }
}
