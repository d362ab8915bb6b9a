package org.inglenook.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.identity.ArchivedMembers;

/** Who is named in an archive while it is written. Whoever isn't a member any more is nobody there. */
final class NamedMembers {

    private final ArchivedMembers members;
    private final Map<Long, Boolean> asked = new HashMap<>();

    NamedMembers(ArchivedMembers members) {
        this.members = members;
    }

    /** Null for nobody. */
    Long there(Long memberId) {
        boolean known =
                memberId != null && memberId != Poster.VISITOR && asked.computeIfAbsent(memberId, members::isThere);
        return known ? memberId : null;
    }

    Set<Long> all() {
        return asked.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
