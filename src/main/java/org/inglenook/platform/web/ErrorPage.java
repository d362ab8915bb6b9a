package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.inglenook.platform.Messages;

/** What an error page has to say. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    /** Request attribute with the message key of the fault. */
    static final String KEY = "org.inglenook.fault";

    @Inject
    HttpServletRequest request;

    @Inject
    Messages messages;

    public int getStatus() {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code ? code : 500;
    }

    /** How many MB a form may have, with its file if it has one. */
    public long getLargestForm() {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/")
                ? FormTokenFilter.LARGEST / 1_000_000
                : FormTokenFilter.LARGEST_WITHOUT_FILE / 1_000_000;
    }

    /** The fault's own sentence, or null when the page has nothing better than its own. */
    public String getSentence() {
        Object key = request.getAttribute(KEY);
        return key instanceof String text && !text.isEmpty() ? messages.text(text) : null;
    }
}
