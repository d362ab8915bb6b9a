package org.inglenook.identity.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Says with every 401 of the API how to do better (RFC 6750, section 3). */
@Provider
public class ChallengeFilter implements ContainerResponseFilter {

    private static final String CHALLENGE = "Bearer realm=\"inglenook\"";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                && !response.getHeaders().containsKey(HttpHeaders.WWW_AUTHENTICATE)) {
            boolean wrong = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.WWW_AUTHENTICATE, wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        }
    }
}
