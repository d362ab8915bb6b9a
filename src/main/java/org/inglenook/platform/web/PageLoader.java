package org.inglenook.platform.web;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Makes the page's bean before anything is drawn, on the first visit and on a postback alike, so that a page which isn't there is
 * answered with 404 and not with half a page.
 */
public class PageLoader implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void afterPhase(PhaseEvent event) {
        Class<?> page = (Class<?>)
                event.getFacesContext().getExternalContext().getRequestMap().get(AddressFilter.PAGE);
        if (page != null && !isErrorPage(event)) {
            if (event.getFacesContext()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .containsKey(ReaderTongue.PARAMETER)) {
                PageServices.of(event.getFacesContext())
                        .bean(ReaderTongue.class)
                        .speak();
            }
            // Any call through CDI's proxy makes the bean and runs its @PostConstruct.
            Object ignored = PageServices.of(event.getFacesContext()).bean(page).toString();
            assert ignored != null;
        }
    }

    /** The page that failed is not asked again while its error page is drawn. */
    private static boolean isErrorPage(PhaseEvent event) {
        HttpServletRequest request = (HttpServletRequest)
                event.getFacesContext().getExternalContext().getRequest();
        return request.getDispatcherType() == DispatcherType.ERROR;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Only what follows the restored view matters.
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
