package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rooms' parts of archives, in the order in which they are read. */
@ApplicationScoped
class ArchiveParts {

    @Inject
    @Any
    Instance<ArchivePart> parts;

    Set<String> names() {
        return parts.stream().map(ArchivePart::name).collect(Collectors.toSet());
    }

    List<ArchivePart> inOrder() {
        return parts.stream()
                .sorted(Comparator.comparingInt(ArchivePart::order))
                .toList();
    }

    /** All or nothing. */
    @Transactional
    public void read(ArchiveReader archive) {
        inOrder().forEach(part -> part.read(archive));
    }
}
