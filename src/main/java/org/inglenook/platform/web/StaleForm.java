package org.inglenook.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/** A form of ours whose token is too old, or another session's: it is shown again as it was filled in, and does nothing. */
public class StaleForm implements PhaseListener {

    /** Request attribute that the filter of form tokens sets. */
    static final String MARK = "org.inglenook.stale";

    private static final long serialVersionUID = 1L;

    static boolean isSent() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .containsKey(MARK);
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        if (isSent()) {
            FacesContext faces = event.getFacesContext();
            String sentence = PageServices.of(faces).messages().text("platform.error.late");
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
            faces.validationFailed();
            faces.renderResponse();
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // The phase was not gone into.
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }
}
