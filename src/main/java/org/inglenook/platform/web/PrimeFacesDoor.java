package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/** Lets PrimeFaces into one page: its scripts run by a nonce that our own policy names, and by nothing weaker. */
@Named("primeFacesDoor")
@RequestScoped
public class PrimeFacesDoor {

    private static final String OPEN = "org.inglenook.primefaces";
    private static final String NONCE = "primefaces.nonce";

    /** Called by the template while it builds a page that asks for PrimeFaces; always true. */
    public boolean isOpened() {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean sentWithoutScript = faces.isPostback()
                && !faces.getExternalContext().getRequestParameterMap().containsKey(NONCE);
        if (!isOpen(faces) && !sentWithoutScript) {
            faces.getAttributes().put(OPEN, true);
            String nonce = PrimeFacesContext.getCspState(faces).getNonce();
            ((HttpServletResponse) faces.getExternalContext().getResponse())
                    .setHeader(
                            "Content-Security-Policy",
                            HeadersFilter.POLICY.replace(
                                    "script-src 'self'", "script-src 'self' 'nonce-" + nonce + "'"));
            PrimeFaces.current().executeInitScript("PrimeFaces.csp.init('" + nonce + "');");
        }
        return true;
    }

    static boolean isOpen(FacesContext faces) {
        return faces.getAttributes().containsKey(OPEN);
    }
}
