package org.inglenook.community;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchiveRows;
import org.inglenook.platform.ArchiveWriter;

/** Posts as archives hold them: in the order of their topics and numbers, each with what it said before, and what others said of it. */
@ApplicationScoped
class ArchivedPosts {

    private static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArchiveRows rows;

    @Inject
    ArchivedLinks links;

    /** The topics of which there was any; one that is started meanwhile stays out. */
    Set<Long> write(ArchiveWriter archive, NamedMembers named) {
        UnaryOperator<String> text = words -> links.keyed(words, (kind, id) -> key(archive, kind, id));
        Set<Long> topics = new HashSet<>();
        archive.list(
                BoardsArchive.POSTS,
                lines -> rows.each(
                        Topic.class,
                        topic -> each(topic, some -> {
                            topics.add(topic.getId());
                            new Page(archive, named, text, some).write(lines);
                        })));
        return topics;
    }

    private String key(ArchiveWriter archive, String kind, Long id) {
        Class<?> entity = BoardsArchive.TOPIC.equals(kind) ? Topic.class : null;
        boolean there = entity == null ? isPicture(id) : rows.there(entity, id) != null;
        return there ? archive.key(kind, id) : null;
    }

    private boolean isPicture(long id) {
        return !em.createQuery("select p.id from PostPicture p where p.pictureId = :id", Long.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    private void each(Topic topic, Consumer<List<Post>> work) {
        int seen = 0;
        List<Post> some;
        do {
            some = em.createQuery(
                            "select p from Post p where p.topicId = :topic and p.number > :seen order by p.number",
                            Post.class)
                    .setParameter("topic", topic.getId())
                    .setParameter("seen", seen)
                    .setMaxResults(AT_ONCE)
                    .getResultList();
            if (!some.isEmpty()) {
                seen = some.get(some.size() - 1).getNumber();
                work.accept(some);
            }
        } while (some.size() == AT_ONCE);
    }

    private <T> Map<Long, List<T>> of(Class<T> entity, Collection<Long> posts, String order, Function<T, Long> post) {
        return em.createQuery(
                        "select x from " + entity.getSimpleName() + " x where x.postId in :posts order by x." + order,
                        entity)
                .setParameter("posts", posts)
                .getResultStream()
                .collect(groupingBy(post));
    }

    /** Some posts of a topic, with all that hangs on them. */
    private final class Page {
        private final ArchiveWriter archive;
        private final NamedMembers named;
        private final UnaryOperator<String> text;
        private final List<Post> posts;
        private final Map<Long, List<PostRevision>> revisions;
        private final Map<Long, List<Reaction>> reactions;
        private final Map<Long, List<Flag>> flags;
        private final Map<Long, List<PicturedPost>> pictures;

        private Page(ArchiveWriter archive, NamedMembers named, UnaryOperator<String> text, List<Post> posts) {
            this.archive = archive;
            this.named = named;
            this.text = text;
            this.posts = posts;
            List<Long> ids = posts.stream().map(Post::getId).toList();
            revisions = of(PostRevision.class, ids, "id", PostRevision::getPostId);
            reactions = of(Reaction.class, ids, "memberId", Reaction::getPostId);
            flags = of(Flag.class, ids, "memberId", Flag::getPostId);
            pictures = of(PicturedPost.class, ids, "pictureId", PicturedPost::getPostId);
        }

        private void write(ArchiveWriter.Lines lines) {
            posts.forEach(post -> lines.add(line(post)));
        }

        /** Where a post is now that was moved; its place says no more. */
        private ArchiveFields place(Post post) {
            return archive.line()
                    .record("topic", BoardsArchive.TOPIC, post.getTopicId())
                    .number("number", post.getNumber())
                    .moment("at", post.getCreatedAt())
                    .record("movedTo", BoardsArchive.TOPIC, post.getMovedTopic())
                    .number("movedNumber", post.getMovedNumber())
                    .text("title", post.getMovedTitle());
        }

        private ArchiveFields line(Post post) {
            if (post.isMoved()) {
                return place(post);
            }
            long id = post.getId();
            ArchiveFields line = archive.line()
                    .record("topic", BoardsArchive.TOPIC, post.getTopicId())
                    .number("number", post.getNumber())
                    .record("author", BoardsArchive.MEMBER, named.there(post.getAuthorId()))
                    .flag("maker", post.isByMaker())
                    .moment("at", post.getCreatedAt())
                    .number("answers", post.getReplyTo())
                    .text("text", text.apply(post.getMarkdown()))
                    .lines("before", all(revisions, id).map(this::revision))
                    .lines("reactions", all(reactions, id).map(this::reaction))
                    .lines("flags", all(flags, id).map(this::flag))
                    .lines("pictures", all(pictures, id).map(this::picture));
            return BoardsArchive.hidden(line, post.getHidden(), named);
        }

        private <T> Stream<T> all(Map<Long, List<T>> of, long post) {
            return of.getOrDefault(post, List.of()).stream();
        }

        private ArchiveFields revision(PostRevision before) {
            return archive.line()
                    .text("text", text.apply(before.getMarkdown()))
                    .record("by", BoardsArchive.MEMBER, named.there(before.getEditorId()))
                    .moment("until", before.getReplacedAt());
        }

        private ArchiveFields reaction(Reaction reaction) {
            return archive.line()
                    .record("by", BoardsArchive.MEMBER, named.there(reaction.getMemberId()))
                    .word("kind", reaction.getKind())
                    .moment("at", reaction.getCreatedAt());
        }

        private ArchiveFields flag(Flag flag) {
            return archive.line()
                    .record("by", BoardsArchive.MEMBER, named.there(flag.getMemberId()))
                    .word("kind", flag.getKind())
                    .text("reason", flag.getReason())
                    .moment("at", flag.getCreatedAt())
                    .word("state", flag.getState())
                    .record("decider", BoardsArchive.MEMBER, named.there(flag.getDecidedBy()))
                    .moment("decided", flag.getDecidedAt());
        }

        private ArchiveFields picture(PicturedPost shown) {
            return archive.line().record("picture", BoardsArchive.PICTURE, shown.getPictureId());
        }
    }
}
