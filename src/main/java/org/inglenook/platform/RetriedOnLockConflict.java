package org.inglenook.platform;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Done anew, in another transaction, when the database gave a row to somebody else for too long: whoever sent it needn't send it
 * again. For what leaves nothing behind but in its transaction; within somebody else's transaction it is done once.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface RetriedOnLockConflict {}
