package org.inglenook.plugin.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Archive;
import org.inglenook.platform.Archives;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Lists;

/** What exports and imports have in common over REST. Addresses and methods are the resources' own. */
abstract class ArchivesResource {

    private final Archive.Direction direction;
    private final String path;

    @Inject
    Archives archives;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Settings settings;

    ArchivesResource(Archive.Direction direction, String path) {
        this.direction = direction;
        this.path = path;
    }

    Response accepted(Archive archive) {
        return Response.accepted(answer(archive))
                .location(Lists.address(settings, path + "/" + archive.getId()))
                .build();
    }

    Lists.Items<ArchiveAnswer> all() {
        return new Lists.Items<>(archives.recent().stream()
                .filter(archive -> archive.isExport() == (direction == Archive.Direction.EXPORT))
                .map(this::answer)
                .toList());
    }

    Archive known(long id) {
        return archives.get(id, direction);
    }

    void takeAway(long id) {
        archives.remove(known(id).getId());
    }

    ArchiveAnswer answer(Archive archive) {
        return ArchiveAnswer.of(archive, archives.progress(archive), messages, settings);
    }
}
