package org.inglenook.platform.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces out of pages that don't use it: there it would start a session for its nonce, add a header of its own and make
 * every copy of a page differ. A page that asked for it through {@link PrimeFacesDoor} gets all of it.
 */
public class PlainFaces extends FacesContextFactory {

    public PlainFaces(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        PrimeFacesContext.getCspState(faces).setInitialized(true);
        return new Plain(faces);
    }

    private static final class Plain extends FacesContextWrapper {

        Plain(FacesContext wrapped) {
            super(wrapped);
            setCurrentInstance(this);
        }

        @Override
        public void setResponseWriter(ResponseWriter writer) {
            FacesContext target = getWrapped();
            if (!PrimeFacesDoor.isOpen(this) && target instanceof FacesContextWrapper wrapper) {
                target = beneathPrimeFaces(wrapper);
            }
            target.setResponseWriter(writer);
        }

        private static FacesContext beneathPrimeFaces(FacesContextWrapper outermost) {
            FacesContext context = outermost;
            while (context instanceof FacesContextWrapper wrapper) {
                context = wrapper.getWrapped();
                if (wrapper instanceof PrimeFacesContext) {
                    return context;
                }
            }
            return outermost;
        }
    }
}
