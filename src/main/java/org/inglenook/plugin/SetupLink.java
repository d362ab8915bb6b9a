package org.inglenook.plugin;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key to the setup page, printed in the log while there is no owner. All of them die when there is one. */
@Entity
@Table(name = "plugin_setup_link")
public class SetupLink {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String tokenHash;

    private Instant createdAt;

    protected SetupLink() {}

    SetupLink(String tokenHash, Instant createdAt) {
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }
}
