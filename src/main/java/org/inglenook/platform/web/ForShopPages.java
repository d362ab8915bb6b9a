package org.inglenook.platform.web;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An answer that the shop's own pages may read from a browser: what is public, and says nothing of who asks. */
@NameBinding
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface ForShopPages {}
