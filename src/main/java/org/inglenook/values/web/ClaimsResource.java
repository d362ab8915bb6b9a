package org.inglenook.values.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.Slice;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.web.Bodies;
import org.inglenook.platform.web.ForShopPages;
import org.inglenook.platform.web.Lists;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claim;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.ClaimLists;
import org.inglenook.values.ClaimTasks;
import org.inglenook.values.ClaimText;
import org.inglenook.values.Claims;
import org.inglenook.values.EvidenceText;
import org.inglenook.values.SaysSo;
import org.inglenook.values.ValueTranslations;

@Path("claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    private static final int SIZE = 50;

    @Inject
    Claims claims;

    @Inject
    ClaimLists lists;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ClaimTasks tasks;

    @Inject
    ClaimViews views;

    @Inject
    ValueTranslations translations;

    @Inject
    ShownProfile profile;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    @Inject
    Site site;

    /** What a client says of a claim; version and reason when it changes one. */
    public record ClaimBody(
            Long valueId,
            String statement,
            String scope,
            List<String> products,
            SaysSo saysSo,
            String verifier,
            String certificateNumber,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate reviewOn,
            String responsible,
            Long version,
            String reason) {

        ClaimText text() {
            return new ClaimText(
                    valueId,
                    statement,
                    scope,
                    products,
                    saysSo,
                    verifier,
                    certificateNumber,
                    validFrom,
                    validUntil,
                    reviewOn,
                    responsible);
        }
    }

    /** Why a claim is withdrawn. */
    public record Withdrawal(String reason) {}

    /** What somebody found who looked at a claim again, and when to look next. */
    public record Review(LocalDate next, String found) {}

    /** A link, a person or words. */
    public record EvidenceBody(String shows, String link, String text, String person, LocalDate date) {}

    /** With a product: what may be said of it today, at most a page of it. */
    @GET
    @ForShopPages
    public Response list(
            @QueryParam("after") String after,
            @QueryParam("product") List<String> product,
            @QueryParam("lang") String lang,
            @Context UriInfo uri) {
        if (!product.isEmpty()) {
            List<ClaimView> holding = views.of(lists.holdingFor(product, SIZE), spoken(lang));
            return Lists.answer(new Slice<>(holding, null, null).map(this::answer), uri);
        }
        Slice<Claim> slice = claims.page(after, SIZE, caller.isOwner());
        Iterator<ClaimView> found = views.of(slice.items(), spoken(lang)).iterator();
        return Lists.answer(slice.map(claim -> answer(found.next())), uri);
    }

    /** What waits for the owner, the most pressing first. */
    @GET
    @Path("tasks")
    @Allowed(role = Role.OWNER, scope = "values")
    public Lists.Items<TaskAnswer> tasks() {
        return new Lists.Items<>(
                tasks.waiting().stream().map(task -> TaskAnswer.of(task, site)).toList());
    }

    @GET
    @Path("{id}")
    public ClaimAnswer get(@PathParam("id") long id, @QueryParam("lang") String lang) {
        Claim found = claims.find(id)
                .filter(claim -> claim.isPublic() || caller.isOwner())
                .orElseThrow(DomainException::notFound);
        return answer(views.of(List.of(found), spoken(lang)).get(0));
    }

    /** The language in which claims are read, or null for the original. */
    private String spoken(String lang) {
        if (lang == null) {
            return null;
        }
        return Tongues.of(profile.get().getLanguage(), translations.subjects().keySet(), lang, "")
                .getChosen();
    }

    @POST
    @Allowed(role = Role.OWNER, scope = "values")
    public Response draft(ClaimBody body) {
        Claim claim = claims.draft(Bodies.present(body).text());
        return Response.created(Lists.address(settings, "claims/" + claim.getId()))
                .entity(answer(claim))
                .build();
    }

    @PUT
    @Path("{id}")
    @Allowed(role = Role.OWNER, scope = "values")
    public ClaimAnswer rewrite(@PathParam("id") long id, ClaimBody body) {
        ClaimBody asked = Bodies.present(body);
        long version = asked.version() == null ? claims.get(id).getVersion() : asked.version();
        claims.rewrite(id, asked.text(), version, asked.reason());
        return answer(claims.get(id));
    }

    @POST
    @Path("{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @Allowed(role = Role.OWNER, scope = "values")
    public ClaimAnswer publish(@PathParam("id") long id) {
        claims.publish(id);
        return answer(claims.get(id));
    }

    @POST
    @Path("{id}/withdraw")
    @Allowed(role = Role.OWNER, scope = "values")
    public ClaimAnswer withdraw(@PathParam("id") long id, Withdrawal body) {
        claims.withdraw(id, Bodies.present(body).reason());
        return answer(claims.get(id));
    }

    @POST
    @Path("{id}/review")
    @Allowed(role = Role.OWNER, scope = "values")
    public ClaimAnswer review(@PathParam("id") long id, Review body) {
        Review said = Bodies.present(body);
        claims.review(id, said.next(), said.found());
        return answer(claims.get(id));
    }

    /** A draft only: what was public is withdrawn instead. */
    @DELETE
    @Path("{id}")
    @Allowed(role = Role.OWNER, scope = "values")
    public void discard(@PathParam("id") long id) {
        claims.discard(id);
    }

    @POST
    @Path("{id}/evidence")
    @Allowed(role = Role.OWNER, scope = "values")
    public Response show(@PathParam("id") long id, EvidenceBody body) {
        EvidenceBody said = Bodies.present(body);
        evidence.add(id, new EvidenceText(said.shows(), said.link(), said.text(), said.person(), said.date()));
        return created(id);
    }

    /** A PDF or a picture: the body is the file. */
    @POST
    @Path("{id}/evidence/files")
    @Consumes({"application/pdf", "image/*"})
    @Allowed(role = Role.OWNER, scope = "values")
    public Response showFile(@PathParam("id") long id, @BeanParam FileNote note, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) Math.min(settings.pictureMaxBytes() + 1, Integer.MAX_VALUE));
        evidence.add(id, note.text(), note.name, bytes, note.alt);
        return created(id);
    }

    @DELETE
    @Path("{id}/evidence/{piece}")
    @Allowed(role = Role.OWNER, scope = "values")
    public ClaimAnswer hide(@PathParam("id") long id, @PathParam("piece") long piece) {
        evidence.remove(id, piece);
        return answer(claims.get(id));
    }

    private Response created(long id) {
        return Response.created(Lists.address(settings, "claims/" + id))
                .entity(answer(claims.get(id)))
                .build();
    }

    private ClaimAnswer answer(Claim claim) {
        return answer(views.of(List.of(claim)).get(0));
    }

    private ClaimAnswer answer(ClaimView view) {
        return ClaimAnswer.of(view, site);
    }
}
