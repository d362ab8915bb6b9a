package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Where the log ends: how many entries it has and the last one's seal. There is one row of it, which whoever writes locks. */
@Entity
@Table(name = "community_log_end")
class LogEnd {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Version
    private long version;

    private long entries;

    private String seal = "";

    long next() {
        return entries + 1;
    }

    void follow(LogEntry entry) {
        entries = entry.getId();
        seal = entry.getSeal();
    }

    long getEntries() {
        return entries;
    }

    String getSeal() {
        return seal;
    }
}
