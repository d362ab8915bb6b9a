package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Secrets;

/** The sentence that the page before wanted said here. */
@Named("notice")
@RequestScoped
public class Notice {

    @Inject
    HttpServletRequest request;

    @Inject
    Secrets secrets;

    @Inject
    Messages messages;

    @Inject
    Earlier earlier;

    /** What can be undone here, for the form to carry, or null. */
    public String getUndo() {
        String undo = request.getParameter(Redirects.UNDO);
        return undoable(undo).isPresent() ? undo : null;
    }

    public void takeBack() {
        long id = undoable(request.getParameter(Redirects.UNDO)).orElseThrow(DomainException::notFound);
        earlier.undo(id);
    }

    private Optional<Long> undoable(String undo) {
        if (undo == null || !undo.matches("\\d{1,18}\\.[\\w-]+")) {
            return Optional.empty();
        }
        String[] parts = undo.split("\\.", 2);
        return secrets.verify(Redirects.UNDO, parts[0], parts[1])
                ? Optional.of(Long.valueOf(parts[0]))
                : Optional.empty();
    }

    /** The sentence, or null. */
    public String getText() {
        String said = request.getParameter(Redirects.SAYING);
        if (said == null || said.indexOf('~') < 1) {
            return null;
        }
        String key = said.substring(0, said.indexOf('~'));
        boolean ours = secrets.sign("notice", key).substring(0, 16).equals(said.substring(said.indexOf('~') + 1));
        return ours ? messages.text(key) : null;
    }
}
