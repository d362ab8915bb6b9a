package org.inglenook.platform;

/** Somebody saved the same text after this form was opened; nothing was overwritten. */
public class StaleTextException extends DomainException {

    private static final long serialVersionUID = 1L;

    public StaleTextException() {
        super(Kind.CONFLICT, "platform.error.stale");
    }
}
