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
import java.util.Locale;

/**
 * Someone who talks or works here. A shopper joins by following the link sent to their address; the owner appoints
 * moderators; only these makers have a password. The name is the handle in links and stays; the displayed name may
 * change.
 */
@Entity
@Table(name = "identity_member")
public class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String name;

    private String displayName;

    private String email;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language;

    private String passwordHash;

    private Instant joinedAt;

    protected Member() {}

    public Member(String name, String displayName, String email, Role role, Locale language, Instant joinedAt) {
        this.name = name;
        this.displayName = displayName;
        this.email = email;
        this.role = role;
        this.language = language.toLanguageTag();
        this.joinedAt = joinedAt;
    }

    public void callThemselves(String newDisplayName) {
        displayName = newDisplayName;
    }

    /** @param handle a free one that tells nothing */
    void becomeNobody(String handle, String newDisplayName) {
        name = handle;
        displayName = newDisplayName;
    }

    public void speak(Locale language) {
        this.language = language.toLanguageTag();
    }

    public void moveTo(String newEmail) {
        email = newEmail;
    }

    public void appoint(Role newRole) {
        role = newRole;
        if (!newRole.isMaker()) {
            passwordHash = null;
        }
    }

    /** @param hash as {@link Passwords#hash} made it */
    public void protectWith(String hash) {
        passwordHash = hash;
    }

    MemberCard card() {
        return new MemberCard(id, name, displayName, role.isMaker());
    }

    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public String getEmail() {
        return email;
    }

    public Role getRole() {
        return role;
    }

    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    public Instant getJoinedAt() {
        return joinedAt;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }
}
