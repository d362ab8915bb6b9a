package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page has to say. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    /** Request attribute with the sentence of the fault, in the reader's language. */
    static final String SENTENCE = "org.inglenook.fault";

    @Inject
    HttpServletRequest request;

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
        return (String) request.getAttribute(SENTENCE);
    }
}
