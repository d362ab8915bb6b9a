package org.inglenook.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/** The one cookie we set, when somebody signs in; on a relayed request it counts for nothing. Its value is a token that only the identity room understands. */
public final class SessionCookie {

    public static final String NAME = "inglenook";

    private SessionCookie() {}

    public static Optional<String> value(HttpServletRequest request) {
        return request.getCookies() == null || Relayed.of(request).isPresent()
                ? Optional.empty()
                : Stream.of(request.getCookies())
                        .filter(cookie -> NAME.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
