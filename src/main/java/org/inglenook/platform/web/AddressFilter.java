package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leads a public address to the view that draws it; what is no address of ours goes on to servlets and files. */
public class AddressFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Request attribute with the bean class of the page that a request asked for. */
    public static final String PAGE = "org.inglenook.page";

    @Inject
    transient Addresses addresses;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.within(request);
        if (path.isEmpty() || "/".equals(path)) {
            response.sendRedirect(request.getContextPath() + "/story");
            return;
        }
        if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<Addresses.Match> match = addresses.find(path);
        if (match.isEmpty()) {
            if (path.startsWith("/studio/") || path.startsWith("/topics/")) {
                // Faces is mapped to all of them and would take an address that is none of ours for a view.
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                chain.doFilter(request, response);
            }
            return;
        }
        request.setAttribute(PAGE, match.get().route().page());
        request.getRequestDispatcher(match.get().route().view())
                .forward(new WithVariables(request, match.get().values()), response);
    }

    /** The request with the address's variables as parameters. */
    private static final class WithVariables extends HttpServletRequestWrapper {
        private final Map<String, String[]> parameters;

        WithVariables(HttpServletRequest request, Map<String, String> values) {
            super(request);
            parameters = new HashMap<>(request.getParameterMap());
            values.forEach((name, value) -> parameters.put(name, new String[] {value}));
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(parameters);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
