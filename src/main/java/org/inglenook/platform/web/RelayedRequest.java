package org.inglenook.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A relayed request as our pages are to see it: at its address within the installation, below the shop's own base, without what the
 * platform put into its query, without cookies.
 */
final class RelayedRequest extends HttpServletRequestWrapper {

    private final Relayed relayed;
    private final String path;
    private final String encodedPath;
    private Map<String, String[]> parameters;

    /**
     * @param path within the installation, decoded
     * @param encodedPath the same as it came
     */
    RelayedRequest(HttpServletRequest request, Relayed relayed, String path, String encodedPath) {
        super(request);
        this.relayed = relayed;
        this.path = path;
        this.encodedPath = encodedPath;
    }

    /** Once it was led to a view, the container knows better which. */
    private boolean isForwarded() {
        return getDispatcherType() != DispatcherType.REQUEST;
    }

    private String here() {
        return relayed.base() + encodedPath;
    }

    @Override
    public String getContextPath() {
        return relayed.base();
    }

    @Override
    public String getServletPath() {
        return isForwarded() ? super.getServletPath() : path;
    }

    @Override
    public String getPathInfo() {
        return isForwarded() ? super.getPathInfo() : null;
    }

    @Override
    public String getRequestURI() {
        return here();
    }

    @Override
    public String getQueryString() {
        return relayed.query().isEmpty() ? null : relayed.query();
    }

    @Override
    public Object getAttribute(String name) {
        return isForwarded() && RequestDispatcher.FORWARD_REQUEST_URI.equals(name) ? here() : super.getAttribute(name);
    }

    @Override
    public Cookie[] getCookies() {
        return new Cookie[0];
    }

    @Override
    public String getParameter(String name) {
        String[] values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            Map<String, String[]> own = new LinkedHashMap<>(super.getParameterMap());
            own.keySet().removeAll(relayed.house().parameters());
            parameters = Collections.unmodifiableMap(own);
        }
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String[] getParameterValues(String name) {
        return getParameterMap().get(name);
    }
}
