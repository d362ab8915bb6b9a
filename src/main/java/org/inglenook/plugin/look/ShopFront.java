package org.inglenook.plugin.look;

import java.util.List;
import org.jsoup.nodes.Document;

/**
 * A shop's front page as everybody sees it.
 *
 * @param page with its own address as base
 * @param sheets what its stylesheets say, in the page's order
 */
record ShopFront(Document page, List<String> sheets) {}
