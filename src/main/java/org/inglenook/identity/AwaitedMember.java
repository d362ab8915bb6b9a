package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member who came from elsewhere waits for the person behind an address, of which only the hash is kept. */
@Entity
@Table(name = "identity_awaited")
public class AwaitedMember {

    @Id
    private String emailHash;

    private long memberId;

    protected AwaitedMember() {}

    AwaitedMember(String emailHash, long memberId) {
        this.emailHash = emailHash;
        this.memberId = memberId;
    }

    long memberId() {
        return memberId;
    }
}
