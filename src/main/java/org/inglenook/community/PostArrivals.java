package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Posts that come in an archive: each goes through its life again, said, edited, hidden, on its days. */
@ApplicationScoped
@Transactional
class PostArrivals {

    private static final String POST = "post";
    private static final int LONGEST_REASON = 500;
    private static final int AT_ONCE = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    PostTexts texts;

    @Inject
    ArchivedLinks links;

    /** @param come the topics that have come, each with the number of the reply that answers it, or null */
    void read(ArchiveReader archive, Map<Long, Integer> come) {
        Reading reading = new Reading(archive, come);
        archive.lines(BoardsArchive.POSTS, reading::post);
        reading.finish();
    }

    static Hidden hidden(ArchiveLine line) {
        return new Hidden(CareArrivals.someone(line, "hider"), line.at("hidden"), line.text("because", LONGEST_REASON));
    }

    private static DomainException wrong(String field) {
        return new DomainException(Kind.INVALID, "platform.archive.error.field", field);
    }

    /** Posts come topic by topic, each topic's by their numbers; what its row tells of them is known at the last one. */
    private final class Reading {
        private final ArchiveReader archive;
        private final Map<Long, Integer> come;
        private final Set<Long> done = new HashSet<>();
        private Topic topic;
        private Post first;
        private Post latest;
        private Post newest;
        private Post answer;
        private int hidden;
        private boolean makersReply;

        private Reading(ArchiveReader archive, Map<Long, Integer> come) {
            this.archive = archive;
            this.come = come;
        }

        private void post(ArchiveLine line) {
            long topicId = line.needed("topic", BoardsArchive.TOPIC);
            if (!come.containsKey(topicId)) {
                archive.left(POST);
                return;
            }
            if (topic == null || topic.getId() != topicId) {
                end();
                if (!done.add(topicId)) {
                    throw wrong("topic");
                }
                topic = em.find(Topic.class, topicId);
            }
            Integer number = line.number("number");
            if (number == null || number != topic.getPostCount() + 1) {
                throw wrong("number");
            }
            follow(write(line));
            archive.took(POST);
            if (number % AT_ONCE == 0) {
                // A topic may have thousands; each flush looks at all that is in memory.
                em.clear();
                topic = em.find(Topic.class, topicId);
            }
        }

        private Post place(ArchiveLine line) {
            Integer number = line.number("movedNumber");
            if (number == null) {
                throw wrong("movedNumber");
            }
            Post place = new Post(
                    topic,
                    line.at("at"),
                    line.needed("movedTo", BoardsArchive.TOPIC),
                    number,
                    line.text("title", Topics.LONGEST_TITLE),
                    archive.now());
            em.persist(place);
            topic.part();
            em.flush();
            return place;
        }

        private Post write(ArchiveLine line) {
            if (line.has("movedTo")) {
                return place(line);
            }
            Poster author = new Poster(CareArrivals.someone(line, "author"), line.flag("maker"));
            List<ArchiveLine> before = line.lines("before");
            List<PostText> said = new ArrayList<>();
            before.forEach(earlier -> said.add(text(earlier)));
            said.add(text(line));
            Post post = new Post(topic, author, said.get(0), line.number("answers"), line.at("at"), archive.now());
            em.persist(post);
            em.flush();
            int place = 0;
            for (ArchiveLine earlier : before) {
                place++;
                em.persist(post.edit(said.get(place), CareArrivals.someone(earlier, "by"), earlier.at("until")));
                em.flush();
            }
            line.lines("pictures")
                    .forEach(shown ->
                            em.persist(new PicturedPost(post.getId(), shown.needed("picture", BoardsArchive.PICTURE))));
            react(post, line);
            line.lines("flags").forEach(flag -> flag(post, flag));
            if (line.has("hidden")) {
                post.hide(PostArrivals.hidden(line));
            }
            post.arrived(archive.now());
            em.flush();
            return post;
        }

        private PostText text(ArchiveLine line) {
            return texts.brought(links.own(line.text("text"), archive::known));
        }

        private void react(Post post, ArchiveLine line) {
            Map<ReactionKind, Integer> counts = new EnumMap<>(ReactionKind.class);
            Set<Long> members = new HashSet<>();
            for (ArchiveLine reaction : line.lines("reactions")) {
                long member = CareArrivals.someone(reaction, "by");
                if (member != Poster.VISITOR && members.add(member)) {
                    ReactionKind kind = reaction.word("kind", ReactionKind.class);
                    em.persist(new Reaction(post, member, kind, reaction.at("at")));
                    counts.merge(kind, 1, Integer::sum);
                }
            }
            post.count(new ReactionCounts(counts));
        }

        private void flag(Post post, ArchiveLine line) {
            long member = CareArrivals.someone(line, "by");
            if (member == Poster.VISITOR) {
                return;
            }
            Flag flag = new Flag(
                    post,
                    member,
                    line.word("kind", FlagReason.class),
                    line.text("reason", LONGEST_REASON),
                    line.at("at"));
            Flag.State state = line.word("state", Flag.State.class);
            if (state != Flag.State.OPEN) {
                flag.decide(state, CareArrivals.someone(line, "decider"), line.at("decided"));
            }
            em.persist(flag);
        }

        private void follow(Post post) {
            int number = post.getNumber();
            first = number == 1 ? post : first;
            latest = post.isShown() || latest == null ? post : latest;
            newest = newest == null
                            || !newest.isShown()
                            || post.isShown() && !post.getCreatedAt().isBefore(newest.getCreatedAt())
                    ? post
                    : newest;
            hidden += post.isShown() ? 0 : 1;
            makersReply |= number > 1 && post.isShown() && post.isByMaker();
            Integer accepted = come.get(topic.getId());
            answer = accepted != null && accepted == number ? post : answer;
        }

        /** The row of the topic tells what its pages need to know of its posts. */
        private void end() {
            if (topic == null) {
                return;
            }
            topic.openedBy(first);
            if (answer != null) {
                topic.acceptAnswer(answer);
            }
            if (first.isMoved()) {
                topic.mergeInto(first.getMovedTopic());
            }
            topic.follow(latest, newest, hidden, makersReply, answer != null && answer.isShown());
            em.persist(new ToldTopic(topic.getId(), topic.getPostCount()));
            em.flush();
            em.clear();
            topic = null;
            first = null;
            latest = null;
            newest = null;
            answer = null;
            hidden = 0;
            makersReply = false;
        }

        private void finish() {
            end();
            if (!done.containsAll(come.keySet())) {
                throw wrong("posts");
            }
        }
    }
}
