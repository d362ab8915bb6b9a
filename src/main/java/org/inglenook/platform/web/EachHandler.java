package org.inglenook.platform.web;

import jakarta.el.ExpressionFactory;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <i:each items var>}: its body once for each item, for pages that are read. Each mention of the variable is the item itself;
 * with {@code c:forEach} it is the way to the item, which is gone anew from the page's bean for each mention and each nested loop.
 */
public final class EachHandler extends TagHandler {

    private final TagAttribute items;
    private final String var;

    public EachHandler(TagConfig config) {
        super(config);
        items = getRequiredAttribute("items");
        var = getRequiredAttribute("var").getValue();
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        Iterable<?> all = (Iterable<?>) items.getObject(context);
        if (all == null) {
            return;
        }
        ExpressionFactory expressions = context.getExpressionFactory();
        VariableMapper variables = context.getVariableMapper();
        ValueExpression outside = variables.setVariable(var, null);
        try {
            for (Object item : all) {
                variables.setVariable(var, expressions.createValueExpression(item, Object.class));
                nextHandler.apply(context, parent);
            }
        } finally {
            variables.setVariable(var, outside);
        }
    }
}
