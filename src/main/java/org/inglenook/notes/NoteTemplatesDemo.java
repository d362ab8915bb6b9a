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

/** The demo shop's note templates and rules. They are there before its orders, whose notes begin with them. */
@ApplicationScoped
@Transactional
public class NoteTemplatesDemo implements DemoPart {

    private static final String TEMPLATE = "notes_template";
    private static final String RULE = "notes_rule";

    @Inject
    DemoFiles files;

    @Inject
    NoteTemplates templates;

    @Inject
    NoteRules rules;

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
        for (JsonObject told : files.room("notes").getJsonArray("rules").getValuesAs(JsonObject.class)) {
            records.add(RULE, rule(told, records).getId());
        }
    }

    private NoteRule rule(JsonObject told, DemoRecords records) {
        RuleConditions when = new RuleConditions(
                RuleOccasion.valueOf(told.getString("occasion")),
                told.containsKey("number") ? told.getInt("number") : null,
                told.getString("words", ""),
                "",
                "",
                null,
                null,
                "");
        long template = records.ids("template:" + told.getString("template")).get(0);
        RuleOutcome then =
                new RuleOutcome(template, NoteMode.valueOf(told.getString("mode")), null, told.getString("enclosure"));
        return rules.add(told.getString("name"), when, then);
    }

    @Override
    public void remove(DemoRecords records) {
        records.ids(RULE).stream().filter(id -> rules.find(id).isPresent()).forEach(rules::remove);
        records.forget(RULE);
        records.ids(TEMPLATE).forEach(templates::remove);
        all().forEach(told -> records.forget("template:" + told.getString("key")));
        records.forget(TEMPLATE);
    }

    private List<JsonObject> all() {
        return files.room("notes").getJsonArray("templates").getValuesAs(JsonObject.class);
    }
}
