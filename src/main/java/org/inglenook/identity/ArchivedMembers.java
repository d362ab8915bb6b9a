package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveWriter;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Written;

/**
 * Members in the archives of rooms that tell who said something: their public names, and a hash of their address by which they are found
 * again. Addresses, passwords, roles and languages stay with their installation.
 */
@ApplicationScoped
public class ArchivedMembers {

    public static final String KIND = "member";

    private static final int HASH = 64;
    private static final int LONGEST_NAME = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    AwaitedMembers awaited;

    public boolean isThere(long memberId) {
        return em.find(Member.class, memberId) != null;
    }

    public void write(ArchiveWriter archive, String list, Collection<Long> ids) {
        archive.list(
                list, lines -> new TreeSet<>(ids).forEach(id -> lines.add(line(archive, em.find(Member.class, id)))));
    }

    private ArchiveFields line(ArchiveWriter archive, Member member) {
        if (member == null) {
            throw ArchiveWriter.moved();
        }
        String address = AwaitedMembers.isNowhere(member.getEmail())
                ? awaited.addressOf(member.getId()).orElse("")
                : Secrets.hash(member.getEmail());
        return archive.line(KIND, member.getId())
                .text("name", member.getName())
                .text("called", member.getDisplayName())
                .text("address", address)
                .moment("joined", member.getJoinedAt());
    }

    /**
     * Reads the list. Whoever proved here to have an address is who they were there; everybody else waits, under their name and with no way
     * in, for whoever proves to have theirs.
     */
    public void read(ArchiveReader archive, String list) {
        Map<String, Long> here = byAddress();
        archive.lines(list, line -> {
            Long known = archive.known(KIND, line.key());
            if (known != null && isThere(known)) {
                archive.left(KIND);
                return;
            }
            String address = line.text("address", HASH);
            Long same = address.isEmpty() ? null : here.get(address);
            if (same == null) {
                archive.took(KIND, line.key(), arrive(line, address));
            } else {
                archive.remember(KIND, line.key(), same);
                archive.left(KIND);
            }
        });
    }

    private long arrive(ArchiveLine line, String address) {
        return awaited.arrive(
                Written.needed("called", line.text("called"), LONGEST_NAME),
                Written.needed("name", line.text("name"), LONGEST_NAME),
                address,
                line.at("joined"));
    }

    private Map<String, Long> byAddress() {
        return em.createQuery("select m.email, m.id from Member m", Object[].class)
                .getResultStream()
                .filter(row -> !AwaitedMembers.isNowhere((String) row[0]))
                .collect(Collectors.toMap(
                        row -> Secrets.hash((String) row[0]), row -> (Long) row[1], (one, other) -> one));
    }
}
