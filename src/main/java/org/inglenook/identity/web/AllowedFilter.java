package org.inglenook.identity.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;

/** Lets through to a guarded operation who may do it. */
@Provider
@Allowed
@Priority(Priorities.AUTHORIZATION)
public class AllowedFilter implements ContainerRequestFilter {

    @Inject
    Caller caller;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Allowed rule = resource.getResourceMethod().getAnnotation(Allowed.class);
        if (rule == null) {
            rule = resource.getResourceClass().getAnnotation(Allowed.class);
        }
        caller.requireScope(rule.scope());
        caller.require(rule.role());
    }
}
