package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.inglenook.community.ForumArrivals;
import org.inglenook.community.ForumImports;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Uploads;

/** Where the owner brings what another forum kept, and reads what came of it. */
@Named
@RequestScoped
@Address("/studio/boards/import")
public class BoardImportPage {

    private static final String HERE = "/studio/boards/import";

    @Inject
    ForumArrivals arrivals;

    @Inject
    ForumImports imports;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    private List<BoardImportRow> rows;
    private Part upload;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        rows = imports.recent().stream()
                .map(brought -> new BoardImportRow(
                        BoardImportAnswer.of(brought, imports, messages), imports.progress(brought), messages))
                .toList();
    }

    public void bring() throws IOException {
        if (!Uploads.isNamed(upload)) {
            throw DomainException.field("dump", DomainException.Kind.INVALID, "community.import.error.none");
        }
        try (InputStream bytes = upload.getInputStream()) {
            arrivals.bring(upload.getSubmittedFileName(), caller.requireMember(), bytes);
        }
        redirects.to(HERE);
    }

    public void remove(long id) {
        imports.remove(id);
        redirects.to(HERE);
    }

    public List<BoardImportRow> getRows() {
        return rows;
    }

    public boolean isRunning() {
        return rows.stream().anyMatch(row -> row.getProgress().isOpen());
    }

    public Part getUpload() {
        return upload;
    }

    public void setUpload(Part upload) {
        this.upload = upload;
    }
}
