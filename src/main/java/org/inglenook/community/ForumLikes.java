package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.community.imports.OldLike;
import org.inglenook.community.imports.OldRecords.Reason;
import org.inglenook.identity.Members;

/** Likes of another forum become hearts, if the owner offers hearts here; or they stay behind. */
@ApplicationScoped
@Transactional
public class ForumLikes {

    private static final ReactionKind LIKE = ReactionKind.HEART;

    @PersistenceContext
    EntityManager em;

    @Inject
    Origins origins;

    @Inject
    Members members;

    @Inject
    Reactions reactions;

    @Inject
    ForumWriter writer;

    void come(long importId, String forum, List<OldLike> some) {
        boolean fits = reactions.offered().contains(LIKE);
        Map<String, Origin> posts = origins.known(
                forum, Origin.Kind.POST, some.stream().map(OldLike::post).toList());
        Map<String, Origin> givers = origins.known(
                forum, Origin.Kind.MEMBER, some.stream().map(OldLike::member).toList());
        for (OldLike like : some) {
            Origin giver = givers.get(like.member());
            Optional<Post> post = Optional.ofNullable(posts.get(like.post()))
                    .flatMap(at -> Posts.find(em, at.ownId(), at.number()))
                    .filter(found -> found.isShown() && !found.isMoved());
            if (post.isEmpty()) {
                continue;
            }
            if (fits && giver != null && members.card(giver.ownId()).isPresent()) {
                reactions.record(new Poster(giver.ownId(), false), post.get(), LIKE, like.at());
            } else {
                writer.leftOut(importId, "post", like.post(), Reason.LIKES);
            }
        }
    }
}
