package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A key that opens once. It is sent to an address, whoever that is; only when someone follows it do we ask who has this
 * address. Spending it and what it opens happen in one transaction.
 */
@Entity
@Table(name = "identity_sign_in_link")
public class SignInLink {

    /** What following the link does. */
    public enum Purpose {
        /** Proves the address and lets its member in. */
        SIGN_IN,
        /** Proves a member's new address. */
        NEW_ADDRESS,
        /** Lets a member of the demo shop in without more, printed at the start. */
        DEMO
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String email;

    private Long memberId;

    private String returnPath;

    private Instant createdAt;

    private Instant expiresAt;

    private Instant usedAt;

    protected SignInLink() {}

    private SignInLink(Purpose purpose, String tokenHash, String email, Instant now, Instant expiresAt) {
        this.purpose = purpose;
        this.tokenHash = tokenHash;
        this.email = email;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    static SignInLink toSignIn(String tokenHash, String email, String returnPath, Instant now, Instant expiresAt) {
        SignInLink link = new SignInLink(Purpose.SIGN_IN, tokenHash, email, now, expiresAt);
        link.returnPath = returnPath;
        return link;
    }

    static SignInLink toMove(String tokenHash, Member member, String newEmail, Instant now, Instant expiresAt) {
        SignInLink link = new SignInLink(Purpose.NEW_ADDRESS, tokenHash, newEmail, now, expiresAt);
        link.memberId = member.getId();
        return link;
    }

    static SignInLink forDemo(String tokenHash, Member member, Instant now, Instant expiresAt) {
        SignInLink link = new SignInLink(Purpose.DEMO, tokenHash, member.getEmail(), now, expiresAt);
        link.memberId = member.getId();
        return link;
    }

    boolean opensAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    Long getId() {
        return id;
    }

    Purpose getPurpose() {
        return purpose;
    }

    String getEmail() {
        return email;
    }

    Long getMemberId() {
        return memberId;
    }

    String getReturnPath() {
        return returnPath;
    }
}
