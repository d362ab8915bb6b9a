package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.web.Lists;

/** What the texts of the studio said before they were rewritten. */
@Path("earlier-texts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed(role = Role.OWNER, scope = "story")
public class EarlierTextsResource {

    /** One of them. */
    public record Earlier(long id, String place, Instant replacedAt, Long replacedBy, JsonValue text) {
        static Earlier of(EarlierText text) {
            try (JsonReader reader = Json.createReader(new StringReader(text.getJson()))) {
                return new Earlier(
                        text.getId(), text.getPlace(), text.getReplacedAt(), text.getReplacedBy(), reader.readValue());
            }
        }
    }

    @Inject
    EarlierTexts texts;

    @Inject
    Caller caller;

    @GET
    public Lists.Items<Earlier> list(@QueryParam("place") String place) {
        caller.requireScope("values");
        if (place != null && !FormWindow.isPlace(place)) {
            throw DomainException.notFound();
        }
        List<EarlierText> earlier = place == null ? texts.recent() : texts.list(place);
        return new Lists.Items<>(earlier.stream().map(Earlier::of).toList());
    }

    @POST
    @Path("{id}/bring-back")
    @Consumes(MediaType.WILDCARD)
    public Lists.Items<Earlier> bringBack(@PathParam("id") long id) {
        caller.requireScope("values");
        EarlierText text = texts.get(id);
        texts.bringBack(id);
        return list(text.getPlace());
    }
}
