package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Archives;
import org.inglenook.platform.Arrivals;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Uploads;

/** Takes what the rooms keep out of the house in one file, and in again. */
@Named
@RequestScoped
@Address("/studio/archives")
public class ArchivesPage {

    private static final String ADDRESS = "/studio/archives";

    @Inject
    Caller caller;

    @Inject
    Archives archives;

    @Inject
    Arrivals arrivals;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    private List<ArchiveRow> rows;
    private Part upload;
    private boolean live;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        rows = archives.recent().stream()
                .map(archive -> new ArchiveRow(archive, archives.progress(archive), messages))
                .toList();
    }

    public void make() {
        archives.export(caller.requireMember());
        redirects.to(ADDRESS);
    }

    public void bring() throws IOException {
        if (!Uploads.isThere(upload)) {
            throw DomainException.field("archive", DomainException.Kind.INVALID, "plugin.archives.error.none");
        }
        try (InputStream bytes = upload.getInputStream()) {
            arrivals.bring(upload.getSubmittedFileName(), live, caller.requireMember(), bytes);
        }
        redirects.to(ADDRESS);
    }

    public void remove(long id) {
        archives.remove(id);
        redirects.to(ADDRESS);
    }

    public List<ArchiveRow> getRows() {
        return rows;
    }

    public boolean isRunning() {
        return rows.stream().anyMatch(ArchiveRow::isRunning);
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }

    public boolean isLive() {
        return live;
    }

    public void setLive(boolean live) {
        this.live = live;
    }
}
