package org.inglenook.shop.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.html.Encoding;

class ThemePagesTest {

    /** Whatever opens something in Liquid, alone and hidden in other things. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ customer.email }}",
                "{% for p in collections.all.products %}{{ p.title }}{% endfor %}",
                "{%- raw -%}{%- endraw -%}",
                "{% endraw %}{{ shop.email }}",
                "{{{{ x }}}}",
                "{ {x} }",
                "<p title=\"{{ shop.email }}\">a{%b</p>",
                "&#123;{ x }}",
                "{\u200b{ x }}",
                "{% comment %}",
                "{% layout none %}",
                "{# x #}",
                "}}{{"
            })
    void nothingOfAPageIsCarriedOut(String html) {
        String literal = new ThemePages().literal(html);
        assertFalse(literal.contains("{"), literal);
        assertFalse(literal.contains("}"), literal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{ customer.email }}", "a { b } c", "100 %}"})
    void readersSeeWhatWasWritten(String written) {
        assertEquals(written, Encoding.decodeHtml(new ThemePages().literal(written), false));
    }
}
