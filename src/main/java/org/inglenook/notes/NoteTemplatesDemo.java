package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;

/** The demo shop's note templates. They are there before its orders, whose notes begin with them. */
@ApplicationScoped
@Transactional
public class NoteTemplatesDemo implements DemoPart {

    private static final String TEMPLATE = "notes_template";

    @Inject
    DemoFiles files;

    @Inject
    NoteTemplates templates;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load(DemoRecords records) {
        for (JsonObject told : all()) {
            String text = told.getJsonArray("text").getValuesAs(JsonString::getString).stream()
                    .collect(Collectors.joining("\n"));
            long id = templates
                    .add(
                            told.getString("name"),
                            Locale.forLanguageTag(told.getString("language")),
                            Occasion.valueOf(told.getString("occasion")),
                            text)
                    .getId();
            records.add(TEMPLATE, id);
            records.add("template:" + told.getString("key"), id);
        }
    }

    @Override
    public void remove(DemoRecords records) {
        records.ids(TEMPLATE).forEach(templates::remove);
        all().forEach(told -> records.forget("template:" + told.getString("key")));
        records.forget(TEMPLATE);
    }

    private List<JsonObject> all() {
        return files.room("notes").getJsonArray("templates").getValuesAs(JsonObject.class);
    }
}
