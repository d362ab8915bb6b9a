package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a member tells others of themselves: a line, a picture, and that they are a customer, which the shop's orders must prove. */
@Entity
@Table(name = "community_introduction")
public class Introduction {

    @Id
    private Long memberId;

    @Version
    private long version;

    private String line = "";

    private String faceHash;

    private boolean customer;

    protected Introduction() {}

    Introduction(long memberId) {
        this.memberId = memberId;
    }

    void say(String newLine) {
        line = newLine;
    }

    /** @param proven whether the shop's orders say so now */
    void showAsCustomer(boolean proven) {
        customer = proven;
    }

    /** @param hash of the picture's bytes, or null when there is none any longer */
    void wear(String hash) {
        faceHash = hash;
    }

    public Long getMemberId() {
        return memberId;
    }

    /** May be empty. */
    public String getLine() {
        return line;
    }

    /** Whether they want it shown that they bought here, and did. */
    public boolean isCustomer() {
        return customer;
    }

    /** Address of their picture within the installation, or null; it changes with the picture. */
    public String getFace() {
        return faceHash == null ? null : "/faces/" + memberId + "?v=" + faceHash;
    }
}
