package org.inglenook.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A site that may ask who a member is. Secrets are sealed; a changed one leaves the former good for a week. */
@Entity
@Table(name = "identity_relying_site")
public class RelyingSite {

    static final Duration OVERLAP = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String name;
    private String address;
    private String secret;
    private String previousSecret;
    private Instant secretChangedAt;

    protected RelyingSite() {}

    RelyingSite(String name, String address, String sealedSecret, Instant now) {
        this.name = name;
        this.address = address;
        this.secret = sealedSecret;
        this.secretChangedAt = now;
    }

    void changeSecret(String sealedSecret, Instant now) {
        previousSecret = secret;
        secret = sealedSecret;
        secretChangedAt = now;
    }

    /** The sealed secrets that hold now, the current one first. */
    List<String> sealedSecrets(Instant now) {
        boolean overlapping = previousSecret != null && now.isBefore(secretChangedAt.plus(OVERLAP));
        return overlapping ? List.of(secret, previousSecret) : List.of(secret);
    }

    /** Whether an address is one of this site's: the same host by the same scheme and port, at or below its path. */
    boolean holds(URI there) {
        URI here = URI.create(address);
        String path = here.getRawPath().replaceFirst("/$", "");
        String wanted = there.getRawPath() == null ? "" : there.getRawPath();
        return here.getScheme().equals(there.getScheme())
                && here.getHost().equalsIgnoreCase(there.getHost())
                && here.getPort() == there.getPort()
                && there.getRawUserInfo() == null
                && there.getRawFragment() == null
                && !wanted.contains("..")
                && (wanted.equals(path) || wanted.startsWith(path + "/"));
    }

    public Long getId() {
        return id;
    }

    /** As its owner calls it, and as members are asked about it. */
    public String getName() {
        return name;
    }

    /** Members are sent back to addresses below this one only. */
    public String getAddress() {
        return address;
    }
}
