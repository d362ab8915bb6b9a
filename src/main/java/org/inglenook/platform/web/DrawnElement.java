package org.inglenook.platform.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <i:draw what="#{bean}"/>}: has a {@link Drawing} write its part of the page. */
@FacesComponent(DrawnElement.TYPE)
public class DrawnElement extends UIComponentBase {

    static final String TYPE = "org.inglenook.Drawn";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext faces) throws IOException {
        ((Drawing) getAttributes().get("what")).draw(new PageWriter(faces.getResponseWriter(), this));
    }
}
