package org.inglenook.values;

import org.inglenook.platform.Written;

/** What is said of a value, or of something that isn't there yet. */
public record StatementText(String title, String text) {

    public StatementText {
        title = Written.needed("title", title, 200);
        text = Written.text("text", text, 2000);
    }
}
