package org.inglenook.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements into a page. Texts and attributes are escaped; only {@link #html} takes what is safe already. */
public final class PageWriter {

    private final ResponseWriter out;
    private final UIComponent at;
    private final Deque<String> open = new ArrayDeque<>();

    PageWriter(ResponseWriter out, UIComponent at) {
        this.out = out;
        this.at = at;
    }

    /** @param attributes names and values in turn; one without a value is left out */
    public PageWriter open(String element, Object... attributes) throws IOException {
        out.startElement(element, at);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.writeAttribute((String) attributes[i], attributes[i + 1].toString(), null);
            }
        }
        open.push(element);
        return this;
    }

    /** Ends what was opened last. */
    public PageWriter close() throws IOException {
        out.endElement(open.pop());
        return this;
    }

    public PageWriter text(Object text) throws IOException {
        if (text != null) {
            out.writeText(text.toString(), null);
        }
        return this;
    }

    /** An element with nothing but words in it. */
    public PageWriter element(String element, Object text, Object... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** A link to a place of ours, or an address elsewhere. */
    public PageWriter link(String to, Object text, String... attributes) throws IOException {
        Object[] all = new Object[attributes.length + 2];
        all[0] = "href";
        all[1] = PageFunctions.path(to);
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return element("a", text, all);
    }

    /** What the house's sanitiser or one of its renderers has made. */
    public PageWriter html(String safe) throws IOException {
        out.write(safe);
        return this;
    }
}
