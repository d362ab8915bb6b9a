package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.inglenook.platform.Secrets;

/** After a form has done its work the browser is sent to a page of its own, so that reloading repeats nothing. */
@ApplicationScoped
public class Redirects {

    /** Query parameter that carries a notice to the next page. */
    public static final String SAYING = "said";

    /** Query parameter that carries what the next page can undo. */
    public static final String UNDO = "undo";

    @Inject
    Secrets secrets;

    @Inject
    Rewritten rewritten;

    /**
     * Sends the browser to an address of ours.
     *
     * @param path under the context root, beginning with a slash
     */
    public void to(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** The same, for whatever asks for an address that has ended. It is asked for again each time, as it may be undone. */
    public void forEver(String path) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext answer = faces.getExternalContext();
        answer.setResponseStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        answer.setResponseHeader("Location", answer.getRequestContextPath() + path);
        answer.setResponseHeader("Cache-Control", "private, no-store");
        faces.responseComplete();
    }

    /** The same, and the next page says a sentence once, with a button to undo what was rewritten, if it was one text. Signed, so that nobody makes our pages say things. */
    public void saying(String path, String key) {
        to(telling(path, key));
    }

    /** The address that says it. */
    public String telling(String path, String key) {
        int hash = path.indexOf('#');
        String place = hash < 0 ? path : path.substring(0, hash);
        String anchor = hash < 0 ? "" : path.substring(hash);
        String notice = key + "~" + secrets.sign("notice", key).substring(0, 16);
        String undo = rewritten
                .undoable()
                .map(id -> "&" + UNDO + "=" + id + "." + secrets.sign(UNDO, id.toString()))
                .orElse("");
        return place + (place.contains("?") ? "&" : "?") + SAYING + "="
                + URLEncoder.encode(notice, StandardCharsets.UTF_8) + undo + anchor;
    }
}
