package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
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
