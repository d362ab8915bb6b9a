package org.inglenook.platform.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the address says, path variables of {@link org.inglenook.platform.Address} included, injected into a page's bean: a text, a
 * number or a list of numbers. What is absent, or is no number where one is wanted, is {@code null}; a list is then empty.
 */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD})
public @interface Param {

    /** The parameter's name; the field's when empty. */
    @Nonbinding
    String name() default "";
}
