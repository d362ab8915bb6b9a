package org.inglenook.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The public address of a page, under the context root, on the page's bean: {@code /topics/{id}/{slug}}. Variables fill one path
 * segment each and arrive as request parameters. The view follows from the bean's name: {@code org.inglenook.community.web.TopicPage}
 * is drawn by {@code /community/topic.xhtml}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Address.List.class)
public @interface Address {

    String value();

    /** Several addresses of one page. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        Address[] value();
    }
}
