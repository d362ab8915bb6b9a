package org.inglenook.identity.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.Elsewhere;
import org.inglenook.platform.web.Lists;

/** What the caller typed into forms and has not saved yet: members what they write on the boards, makers the studio's texts too. */
@Path("kept-forms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Allowed
public class KeptFormsResource {

    private static final Pattern OF_MEMBERS = Pattern.compile("(reply|topic|post):.*");

    /** What a window says of its form; without fields it says only that it is open, or that it is being left. */
    public record Typed(Map<String, List<String>> fields, String taken, boolean leaving, boolean undone) {}

    /** What became of it, and who else has the same text open. */
    public record Answer(Instant keptAt, List<String> elsewhere) {}

    /** A text that was never saved. */
    public record Unsaved(
            String place, Instant openedAt, Instant keptAt, boolean aside, Map<String, List<String>> fields) {
        static Unsaved of(KeptForm form) {
            return new Unsaved(form.getPlace(), form.getOpenedAt(), form.getKeptAt(), form.isAside(), form.fields());
        }
    }

    @Inject
    KeptForms forms;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Caller caller;

    @GET
    public Lists.Items<Unsaved> unsaved(@QueryParam("place") String place) {
        allow(place);
        if (place != null && !FormWindow.isPlace(place)) {
            throw DomainException.notFound();
        }
        List<KeptForm> unsaved =
                place == null ? forms.unsaved(caller.requireMember()) : forms.unsaved(place, caller.requireMember());
        return new Lists.Items<>(unsaved.stream().map(Unsaved::of).toList());
    }

    private void allow(String place) {
        if (place != null && OF_MEMBERS.matcher(place).matches()) {
            caller.requireScope("community");
        } else {
            caller.requireScope("story");
            caller.requireScope("values");
            caller.require(Role.MODERATOR);
        }
    }

    @PUT
    @Path("{place}/{window}")
    public Answer keep(@PathParam("place") String place, @PathParam("window") String window, Typed typed) {
        allow(place);
        Bodies.present(typed);
        FormWindow opened = new FormWindow(place, caller.requireMember(), window);
        if (typed.undone()) {
            forms.forget(opened);
        }
        KeptForm form = typed.fields() == null || typed.undone()
                ? forms.stay(opened)
                : forms.keep(opened, typed.fields(), KeptForms.Taken.parse(typed.taken()));
        if (typed.leaving()) {
            forms.leave(opened);
            return new Answer(form.getKeptAt(), List.of());
        }
        return new Answer(form.getKeptAt(), elsewhere.sentences(place, window, form.getOpenedAt()));
    }
}
