package org.inglenook.community.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.inglenook.community.LinkCards;
import org.inglenook.community.Poster;
import org.inglenook.community.Posts;
import org.inglenook.community.SeenLink;
import org.inglenook.identity.Allowed;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.web.Lists;

/** The cards below the links of a post, over HTTP. */
@Path("topics/{id}/posts/{number}/cards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@Allowed(role = Role.MODERATOR, scope = "community")
public class CardsResource {

    /** The title and the picture of a page that a link leads to. */
    public record CardView(long id, String link, String site, String title, boolean removed) {

        static CardView of(SeenLink card) {
            return new CardView(card.getId(), card.getAddress(), card.getSite(), card.getTitle(), card.isRemoved());
        }
    }

    @Inject
    Posts posts;

    @Inject
    LinkCards cards;

    @Inject
    Caller caller;

    @PathParam("id")
    String id;

    @PathParam("number")
    String number;

    @GET
    public Lists.Items<CardView> list() {
        return new Lists.Items<>(cards.of(posts.get(Paths.number(id), Paths.small(number))).stream()
                .map(CardView::of)
                .toList());
    }

    /** Here and wherever else the link stands, for good. */
    @DELETE
    @Path("{card}")
    public void remove(@PathParam("card") String card) {
        cards.remove(Poster.moderator(caller), Paths.number(id), Paths.small(number), Paths.number(card));
    }

    @POST
    @Path("{card}/restore")
    public void restore(@PathParam("card") String card) {
        cards.restore(Poster.moderator(caller), Paths.number(id), Paths.small(number), Paths.number(card));
    }
}
