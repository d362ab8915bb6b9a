package org.inglenook.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.util.Locale;
import org.inglenook.platform.Messages;

/**
 * {@code #{msg['room.page.name']}}: a sentence in the reader's language. Asked before all others, since half of what a page evaluates
 * are sentences and each would be looked for among the beans first.
 */
public class MessagesInPages extends ELResolver {

    private static final String NAME = "msg";

    private record Sentences(Locale language) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && NAME.equals(property)) {
            context.setPropertyResolved(null, property);
            return new Sentences(PageServices.current().language());
        }
        if (base instanceof Sentences sentences) {
            context.setPropertyResolved(base, property);
            return Messages.text(sentences.language(), String.valueOf(property));
        }
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Sentences || base == null && NAME.equals(property)) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Sentences are read only, and others' names are others' business.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Sentences) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? String.class : Object.class;
    }
}
