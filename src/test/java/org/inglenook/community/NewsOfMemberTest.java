package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.inglenook.customers.Person;
import org.junit.jupiter.api.Test;

class NewsOfMemberTest extends NewsHouse {

    @Test
    void whatAMemberWatchesAndWasToldIsExportedAndErased() {
        Topic topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        run(house -> house.get(Wishes.class).wish(ines, true, MemberWishes.Mails.DAILY, 7, "Europe/Paris"));
        JsonObject export = export(ines);
        assertEquals(
                topic.getId(), export.getJsonArray("watches").getJsonObject(0).getInt("id"));
        assertEquals(2, export.getJsonArray("notifications").getJsonObject(0).getInt("post"));
        assertEquals("daily", export.getJsonObject("wishes").getString("mail"));
        run(house -> house.get(NewsOfMember.class).erase(Person.member(ines)));
        JsonObject after = export(ines);
        assertTrue(after.getJsonArray("watches").isEmpty());
        assertTrue(after.getJsonArray("notifications").isEmpty());
        assertEquals(1, export(tomasz).getJsonArray("watches").size());
    }

    private JsonObject export(long member) {
        return get(house -> house.get(NewsOfMember.class).export(Person.member(member)));
    }
}
