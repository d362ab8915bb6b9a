package org.inglenook.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;

/** The people of the demo shop: the soap-maker, his two moderators, and shoppers. */
@ApplicationScoped
public class DemoMembers implements DemoPart {

    private static final String KIND = "identity_member";

    @Inject
    Members members;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load(DemoRecords records) {
        try (JsonReader reader = Json.createReader(DemoMembers.class.getResourceAsStream("/demo/identity.json"))) {
            reader.readObject().getJsonArray("members").getValuesAs(JsonObject.class).stream()
                    .map(this::join)
                    .forEach(id -> records.add(KIND, id));
        }
    }

    private long join(JsonObject person) {
        return members.join(
                person.getString("displayName"),
                person.getString("name"),
                EmailAddress.parse(person.getString("email")),
                Role.valueOf(person.getString("role")),
                Locale.forLanguageTag(person.getString("language")),
                ago(person.getString("joinedAt")));
    }

    /** Days before now, as {@code -P288D}: the demo is always as old as its story says. */
    private Instant ago(String period) {
        return clock.instant().atZone(ZoneOffset.UTC).plus(Period.parse(period)).toInstant();
    }

    @Override
    public void remove(DemoRecords records) {
        records.ids(KIND).forEach(members::remove);
        records.forget(KIND);
    }
}
