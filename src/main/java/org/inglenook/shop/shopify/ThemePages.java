package org.inglenook.shop.shopify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.inglenook.platform.web.Relayed;

/**
 * Our pages within the theme: Shopify takes an answer of this type for a template, puts it between the theme's header and footer and
 * carries out what it finds in it. All that Liquid knows begins with a curly bracket, so none is left: not in our words, not in a
 * member's, not in an attribute, not in what somebody searched for. Readers see brackets as ever.
 */
final class ThemePages implements Relayed.House {

    static final Set<String> PARAMETERS =
            Set.of("shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature", "hmac");

    @Override
    public Set<String> parameters() {
        return PARAMETERS;
    }

    @Override
    public String contentType() {
        return "application/liquid";
    }

    @Override
    public String literal(String html) {
        return html.replace("{", "&#123;").replace("}", "&#125;");
    }

    @Override
    public String signInAddress(String back) {
        return "/account/login?return_url=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
