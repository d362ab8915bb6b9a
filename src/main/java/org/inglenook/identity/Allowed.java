package org.inglenook.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards a REST resource or operation: it is for members with at least this role, and a bearer token must carry this
 * scope. A session cookie opens it too, for our own pages' scripts; changes then need the form token, which a filter
 * checks before. On a method it replaces what the class says. Nobody known is answered 401, too little 403.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allowed {

    Role role() default Role.MEMBER;

    /** One of {@link Scopes#ALL}; empty: any token will do. */
    String scope() default "";
}
