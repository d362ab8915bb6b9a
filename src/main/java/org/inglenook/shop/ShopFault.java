package org.inglenook.shop;

import java.util.stream.Stream;

/**
 * Asking a shop did not work. Told to the owner as {@code shop.fault.<kind>}; the detail is for the owner too and never holds anything
 * that the shop said or that is secret.
 */
public class ShopFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, in the owner's terms. */
    public enum Kind {
        /** No such host, or nobody answers there. */
        UNREACHABLE,
        /** Took longer than ten seconds. */
        SLOW,
        /** The certificate is expired, made for another host or by nobody we know; or the address isn't https at all. */
        CERTIFICATE,
        /** The address, or where it sends us on to, lies within this server's own network. */
        INWARD,
        /** 401 or 403: what we were given to identify ourselves doesn't hold, or not for this. */
        KEY_REFUSED,
        NOT_FOUND,
        /** 429 or 503: asked to come back later. */
        BUSY,
        /** Any other fault of the shop's own. */
        SHOP_ERROR,
        /** Something else than was asked for, such as a page of HTML. */
        NOT_JSON,
        /** An answer that the platform never described. */
        UNEXPECTED
    }

    private final Kind kind;
    private final int status;
    private final String detail;

    public ShopFault(Kind kind, String detail) {
        this(kind, 0, detail);
    }

    /** @param status that the shop answered with, or 0 */
    public ShopFault(Kind kind, int status, String detail) {
        super(kind + (status == 0 ? "" : " " + status) + (detail.isEmpty() ? "" : " " + detail));
        this.kind = kind;
        this.status = status;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    public int status() {
        return status;
    }

    public String detail() {
        return detail;
    }

    /** Whether asking again later may well succeed without anybody's doing. */
    public boolean passes() {
        return switch (kind) {
            case UNREACHABLE, SLOW, BUSY, SHOP_ERROR -> true;
            default -> false;
        };
    }

    /** For a status that is none of success. */
    public static ShopFault ofStatus(int status, String detail) {
        return new ShopFault(of(status), status, detail);
    }

    /** Whether a text is the name of a kind. */
    public static boolean isKind(String text) {
        return Stream.of(Kind.values()).anyMatch(kind -> kind.name().equals(text));
    }

    static Kind of(int status) {
        return switch (status) {
            case 401, 403 -> Kind.KEY_REFUSED;
            case 404, 410 -> Kind.NOT_FOUND;
            case 429, 503 -> Kind.BUSY;
            default -> status >= 500 ? Kind.SHOP_ERROR : Kind.UNEXPECTED;
        };
    }
}
