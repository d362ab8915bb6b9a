package org.inglenook.platform;

import java.util.List;
import java.util.Optional;

/**
 * A rule of the house said no. Its key names the sentence that tells the person what is wrong and what to do; the kind says how
 * it is answered over HTTP. Unchecked, so that it rolls a transaction back.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no, and the HTTP status that says it. */
    public enum Kind {
        MALFORMED(400),
        SIGN_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        TOO_LARGE(413),
        INVALID(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Object[] args;
    private final String field;
    private final transient List<DomainException> reasons;

    public DomainException(Kind kind, String key, Object... args) {
        this(null, kind, key, args);
    }

    protected DomainException(String field, Kind kind, String key, Object... args) {
        this(List.of(), field, kind, key, args);
    }

    private DomainException(List<DomainException> reasons, String field, Kind kind, String key, Object... args) {
        super(kind + " " + key);
        this.reasons = List.copyOf(reasons);
        this.kind = kind;
        this.key = key;
        this.args = args.clone();
        this.field = field;
    }

    /** The same, about one field of a form, so that the page can say it beside the field. */
    public static DomainException field(String field, Kind kind, String key, Object... args) {
        return new DomainException(field, kind, key, args);
    }

    /** The same refusal, about a field that a page calls otherwise, such as one with a form for each of several things. */
    public DomainException at(String pagesField) {
        DomainException renamed = new DomainException(pagesField, kind, key, args());
        renamed.initCause(this);
        return renamed;
    }

    /** One refusal for all of these, at least one: it is answered as the first, and tells each with the field that mends it. */
    public static DomainException forAll(List<DomainException> reasons) {
        DomainException first = reasons.get(0);
        return new DomainException(reasons, first.field, first.kind, first.key, first.args());
    }

    /** The same refusal, of one of several things that came together: {@code chapters[3]} makes its title {@code chapters[3].title}. */
    public DomainException of(String place) {
        return new DomainException(
                reasons().stream().map(reason -> reason.of(place)).toList(),
                field == null ? place : place + "." + field,
                kind,
                key,
                args());
    }

    public static DomainException notFound() {
        return new DomainException(Kind.NOT_FOUND, "platform.error.notFound");
    }

    public Kind kind() {
        return kind;
    }

    /** Message key of the sentence, and the stable end of the problem's type. */
    public String key() {
        return key;
    }

    public Object[] args() {
        return args == null ? new Object[0] : args.clone();
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    /** What it was put together from; empty when it stands for itself. */
    public List<DomainException> reasons() {
        return reasons == null ? List.of() : reasons;
    }

    /** The domain exception within a fault that a container wrapped, if there is one. */
    public static Optional<DomainException> within(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return Optional.of(domain);
            }
        }
        return Optional.empty();
    }
}
