package org.inglenook.platform.web;

import java.io.IOException;

/**
 * A part of a page that a bean writes itself, shown by {@code <i:draw what>}: for lists whose items have many small parts. Written in a
 * page, each part is a component and an expression that is made anew for each item, which took half of the time of a page of posts.
 */
public interface Drawing {

    void draw(PageWriter page) throws IOException;
}
