package org.inglenook.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** This installation, told from all others by a name that means nothing. */
@Entity
@Table(name = "platform_installation")
public class Installation {

    static final long ONLY = 1;

    @Id
    private Long id = ONLY;

    @Column(updatable = false)
    private String name;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    protected Installation() {}

    public Installation(String name, Instant now) {
        this.name = name;
        this.madeAt = now;
    }

    public String getName() {
        return name;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}
