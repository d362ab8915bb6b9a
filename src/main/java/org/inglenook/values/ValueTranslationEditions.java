package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.WordDifference;

/** What values and claims said before in other languages. */
@ApplicationScoped
class ValueTranslationEditions implements RewrittenTexts {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    ValueTranslations translations;

    @Inject
    TranslatedTexts texts;

    @Inject
    Event<PageChanged> changed;

    @Inject
    Caller caller;

    @Override
    public String kind() {
        return TranslatedTexts.kind(ValueTranslations.ROOM);
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        boolean claim = subject(earlier).startsWith("claim:");
        Map<String, String> before =
                fields(earlier.as(TranslatedTexts.Before.class).json(), claim);
        Map<String, String> now = translations
                .find(language(earlier), subject(earlier))
                .map(translation -> fields(translation.getJson(), claim))
                .orElse(Map.of());
        List<Change> changes = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            String said = before.getOrDefault(name, "");
            String says = now.getOrDefault(name, "");
            if (!said.equals(says)) {
                changes.add(new Change(label(name), WordDifference.of(said, says)));
            }
        }
        return changes;
    }

    private static String label(String name) {
        return switch (name) {
            case "statement" -> "values.edit.statement";
            case "scope" -> "values.edit.scope";
            case "because" -> "values.edit.because";
            case "title" -> "values.statement.name";
            case "text" -> "values.statement.words";
            default -> "values.claim.evidence";
        };
    }

    private static Map<String, String> fields(String json, boolean claim) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (claim) {
            TranslatedClaim words = JSON.fromJson(json, TranslatedClaim.class);
            fields.put("statement", words.statement());
            fields.put("scope", words.scope());
            fields.put("because", words.withdrawnBecause());
            words.evidence()
                    .forEach(piece -> fields.put(
                            "evidence-" + piece.id(),
                            String.join("\n", piece.shows(), piece.person(), piece.text())
                                    .strip()));
        } else {
            StatementText words = JSON.fromJson(json, StatementText.class);
            fields.put("title", words.title());
            fields.put("text", words.text());
        }
        return fields;
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        texts.bringBack(ValueTranslations.ROOM, language(earlier), subject(earlier), earlier);
        changed.fire(new PageChanged("values"));
        return "/studio/values/languages/" + language(earlier) + "/" + subject(earlier);
    }

    private static String language(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[0];
    }

    private static String subject(EarlierText earlier) {
        return earlier.getSubject().split(":", 2)[1];
    }
}
