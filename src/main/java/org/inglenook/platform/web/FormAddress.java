package org.inglenook.platform.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;

/** Forms post to the address that the reader sees, not to the view that draws it. */
public class FormAddress extends ViewHandlerWrapper {

    public FormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        Object asked = asked(faces);
        boolean here =
                faces.getViewRoot() != null && viewId.equals(faces.getViewRoot().getViewId());
        return here && asked instanceof String address ? address : super.getActionURL(faces, viewId);
    }

    /** The address that the reader sees, under the context root. */
    static String here(FacesContext faces) {
        return String.valueOf(asked(faces))
                .substring(faces.getExternalContext().getRequestContextPath().length());
    }

    private static Object asked(FacesContext faces) {
        return faces.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
    }
}
