package org.inglenook.values;

import java.util.LinkedHashMap;
import java.util.Map;
import org.inglenook.platform.Wording;
import org.inglenook.platform.Written;

/** What is said of a value, or of something that isn't there yet. */
public record StatementText(String title, String text) implements Wording {

    public StatementText {
        title = Written.needed("title", title, 200);
        text = Written.text("text", text, 2000);
    }

    @Override
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("text", text);
        return fields;
    }

    @Override
    public StatementText saying(Map<String, String> typed) {
        return new StatementText(typed.get("title"), typed.get("text"));
    }
}
