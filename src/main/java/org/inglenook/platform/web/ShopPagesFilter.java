package org.inglenook.platform.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Lets the shop's pages, and no others, read what is meant for them. Cookies are never let along. */
@Provider
@ForShopPages
public class ShopPagesFilter implements ContainerResponseFilter {

    @Inject
    ShopOrigins origins;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add(HttpHeaders.VARY, "Origin");
        String origin = request.getHeaderString("Origin");
        if (origins.include(origin)) {
            response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
        }
    }
}
