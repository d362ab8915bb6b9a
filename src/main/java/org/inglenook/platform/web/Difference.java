package org.inglenook.platform.web;

/**
 * A field in which what somebody typed and what is saved differ.
 *
 * @param html whether both are HTML, which the sanitiser has let through
 */
public record Difference(String label, String mine, String saved, boolean html) {

    public String getLabel() {
        return label;
    }

    public String getMine() {
        return mine;
    }

    public String getSaved() {
        return saved;
    }

    public boolean isHtml() {
        return html;
    }
}
