package org.inglenook.platform.web;

import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/** {@code <i:let var value>}: a name for something in its body, asked for once; for pages that are read. */
public final class LetHandler extends TagHandler {

    private final String var;
    private final TagAttribute value;

    public LetHandler(TagConfig config) {
        super(config);
        var = getRequiredAttribute("var").getValue();
        value = getRequiredAttribute("value");
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        Object found = value.getObject(context);
        VariableMapper variables = context.getVariableMapper();
        ValueExpression outside =
                variables.setVariable(var, context.getExpressionFactory().createValueExpression(found, Object.class));
        try {
            nextHandler.apply(context, parent);
        } finally {
            variables.setVariable(var, outside);
        }
    }
}
