package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.community.imports.OldBoard;
import org.inglenook.community.imports.OldForum;
import org.inglenook.community.imports.OldMember;
import org.inglenook.community.imports.OldPoll;
import org.inglenook.community.imports.OldPost;
import org.inglenook.community.imports.OldRecords.Reason;
import org.inglenook.community.imports.OldTopic;
import org.inglenook.identity.AwaitedMembers;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.DomainException;

/** Writes down what another forum kept, each record once. Nobody is told of it: it is no news. */
@ApplicationScoped
@Transactional
public class ForumWriter {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PURPOSE = 300;
    private static final int LONGEST_SLUG = 200;
    private static final String MORE = " …";

    @PersistenceContext
    EntityManager em;

    @Inject
    Origins origins;

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    AwaitedMembers awaited;

    @Inject
    Members members;

    @Inject
    ForumPolls polls;

    void board(long importId, String forum, OldBoard old) {
        if (origins.find(forum, Origin.Kind.BOARD, old.id()).isEmpty()) {
            String name = shortened(PostText.line(old.name()), LONGEST_NAME);
            name = name.isEmpty() ? old.id() : name;
            String purpose = shortened(PostText.line(old.purpose()), LONGEST_PURPOSE);
            Board board = boards.make(name, purpose.isEmpty() ? name : purpose, Starters.MEMBERS);
            keep(importId, forum, Origin.Kind.BOARD, old.id(), board.getId(), 0);
            if (!old.slug().isEmpty() && old.slug().length() <= LONGEST_SLUG) {
                origins.keep(forum, Origin.Kind.BOARD, Origins.SLUG + old.slug(), board.getId(), 0);
            }
        }
    }

    void members(long importId, String forum, Collection<OldMember> some) {
        Map<String, Origin> known = origins.known(
                forum, Origin.Kind.MEMBER, some.stream().map(OldMember::id).toList());
        some.stream().filter(old -> !known.containsKey(old.id())).forEach(old -> {
            long id = awaited.memberFor(old.name(), old.email(), old.joinedAt());
            keep(importId, forum, Origin.Kind.MEMBER, old.id(), id, 0);
        });
    }

    void posts(long importId, OldForum forum, Map<String, OldTopic> heads, List<OldPost> some) {
        String kind = forum.kind();
        Map<String, Origin> known = origins.known(
                kind, Origin.Kind.POST, some.stream().map(OldPost::id).toList());
        Map<String, Poster> posters = posters(kind, some);
        Map<String, Long> begun = new HashMap<>();
        origins.known(kind, Origin.Kind.TOPIC, some.stream().map(OldPost::topic).toList())
                .forEach((old, origin) -> begun.put(old, origin.ownId()));
        for (OldPost post : some) {
            if (!known.containsKey(post.id())) {
                write(importId, forum, heads.get(post.topic()), post, author(importId, kind, post, posters), begun);
            }
        }
    }

    private void write(
            long importId, OldForum forum, OldTopic head, OldPost post, Poster author, Map<String, Long> begun) {
        if (head == null) {
            leftOut(importId, "post", post.id(), Reason.NO_TOPIC);
            return;
        }
        String text = text(importId, post, forum.markdown(post.text(), old -> path(forum.kind(), old)));
        if (text == null) {
            return;
        }
        Long topicId = begun.get(head.id());
        int number = 1;
        if (topicId == null) {
            topicId = begin(importId, forum.kind(), head, post, author, text);
            if (topicId == null) {
                return;
            }
            begun.put(head.id(), topicId);
        } else {
            number = posts.record(author, topicId, text, answered(forum.kind(), post, topicId), post.at())
                    .getNumber();
        }
        keep(importId, forum.kind(), Origin.Kind.POST, post.id(), topicId, number);
        isNoNews(topicId, number);
    }

    private String path(String forum, String oldId) {
        return oldId.isEmpty() ? null : origins.path(forum, oldId);
    }

    private Integer answered(String forum, OldPost post, long topicId) {
        return post.replyTo().isEmpty()
                ? null
                : origins.find(forum, Origin.Kind.POST, post.replyTo())
                        .filter(origin -> origin.ownId() == topicId)
                        .map(Origin::number)
                        .orElse(null);
    }

    /** The topic with its first post; nothing when its board did not come. */
    private Long begin(long importId, String forum, OldTopic head, OldPost post, Poster author, String text) {
        Board board = origins.find(forum, Origin.Kind.BOARD, head.board())
                .map(origin -> em.find(Board.class, origin.ownId()))
                .orElse(null);
        if (board == null) {
            leftOut(importId, "post", post.id(), Reason.NO_BOARD);
            return null;
        }
        String title = PostText.line(head.title());
        if (title.length() > Topics.LONGEST_TITLE) {
            leftOut(importId, "topic", head.id(), Reason.SHORTENED);
        }
        title = title.isEmpty() ? head.id() : shortened(title, Topics.LONGEST_TITLE);
        Topic topic = topics.record(author, new NewTopic(board.getSlug(), title, text, null), post.at());
        if (head.pinned()) {
            topic.pin();
        }
        if (head.closed()) {
            topic.close();
        }
        keep(importId, forum, Origin.Kind.TOPIC, head.id(), topic.getId(), 0);
        if (!head.slug().isEmpty()
                && head.slug().length() <= LONGEST_SLUG
                && origins.find(forum, Origin.Kind.SLUG, head.slug()).isEmpty()) {
            keep(importId, forum, Origin.Kind.SLUG, head.slug(), topic.getId(), 0);
        }
        return topic.getId();
    }

    /** The text as ours may be, or null for none. */
    private String text(long importId, OldPost post, String markdown) {
        String text = markdown;
        if (text.length() > PostText.LONGEST) {
            text = shortened(text, PostText.LONGEST);
            leftOut(importId, "post", post.id(), Reason.SHORTENED);
        }
        try {
            PostText.of(text);
            return text;
        } catch (DomainException e) {
            leftOut(importId, "post", post.id(), Reason.EMPTY);
            return null;
        }
    }

    /** The listeners of the topic hear of what members write in it here, and of nothing that was said before it came. */
    private void isNoNews(long topicId, int number) {
        ToldTopic told = em.find(ToldTopic.class, topicId);
        if (told == null) {
            em.persist(new ToldTopic(topicId, number));
        } else if (told.number() == number - 1) {
            told.upTo(number);
        }
    }

    /** Nobody speaks for the shop by an old forum's word: it may never have asked whether an address was theirs. */
    private Map<String, Poster> posters(String forum, List<OldPost> some) {
        Map<String, Origin> authors = origins.known(
                forum,
                Origin.Kind.MEMBER,
                some.stream()
                        .map(ForumWriter::key)
                        .filter(key -> !key.isEmpty())
                        .toList());
        Map<Long, MemberCard> cards =
                members.cards(authors.values().stream().map(Origin::ownId).collect(Collectors.toSet()));
        Map<String, Poster> posters = new HashMap<>();
        authors.forEach((old, origin) -> {
            MemberCard card = cards.get(origin.ownId());
            if (card != null) {
                posters.put(old, new Poster(card.id(), false));
            }
        });
        return posters;
    }

    /** A guest is a member under the name that they gave; of an author who is unknown not even that is known. */
    private Poster author(long importId, String forum, OldPost post, Map<String, Poster> posters) {
        String key = key(post);
        if (posters.containsKey(key)) {
            return posters.get(key);
        }
        if (post.author().isEmpty() && !key.isEmpty()) {
            Poster guest = new Poster(awaited.memberFor(post.guest(), "", post.at()), false);
            keep(importId, forum, Origin.Kind.MEMBER, key, guest.memberId(), 0);
            posters.put(key, guest);
            return guest;
        }
        leftOut(importId, "post", post.id(), Reason.NO_AUTHOR);
        return new Poster(Poster.VISITOR, false);
    }

    private static String key(OldPost post) {
        return post.author().isEmpty() && !post.guest().isEmpty()
                ? "guest " + shortened(PostText.line(post.guest()), LONGEST_NAME)
                : post.author();
    }

    void poll(long importId, String forum, OldPoll poll) {
        origins.find(forum, Origin.Kind.TOPIC, poll.topic())
                .filter(topic ->
                        origins.find(forum, Origin.Kind.POLL, poll.topic()).isEmpty())
                .map(topic -> em.find(Topic.class, topic.ownId()))
                .ifPresent(topic -> polls.hold(topic, forum, poll)
                        .ifPresentOrElse(
                                held -> keep(importId, forum, Origin.Kind.POLL, poll.topic(), held, 0),
                                () -> leftOut(importId, "poll", poll.topic(), Reason.POLL)));
    }

    /** Whoever could mark an answer there could do so here; one that is marked here stays. */
    void answer(String forum, String oldTopic, String oldPost) {
        Optional<Origin> reply = origins.find(forum, Origin.Kind.POST, oldPost).filter(post -> post.number() > 1);
        origins.find(forum, Origin.Kind.TOPIC, oldTopic)
                .filter(origin ->
                        reply.filter(post -> post.ownId() == origin.ownId()).isPresent())
                .map(origin -> Topics.locked(em, origin.ownId()))
                .filter(topic -> topic.getAccepted() == null)
                .ifPresent(topic -> {
                    Post post = posts.get(topic.getId(), reply.orElseThrow().number());
                    if (post.isShown()) {
                        topic.acceptAnswer(post);
                    }
                });
    }

    /** When a post was written that came before; nothing when it is gone. */
    Optional<Instant> writtenAt(Origin origin) {
        return Posts.find(em, origin.ownId(), origin.number()).map(Post::getCreatedAt);
    }

    private void keep(long importId, String forum, Origin.Kind kind, String oldId, long ownId, int number) {
        origins.keep(forum, kind, oldId, ownId, number);
        em.find(ForumImport.class, importId).count(kind);
    }

    void leftOut(long importId, String kind, String oldId, Reason why) {
        boolean known = !em.createQuery(
                        "select l.id from LeftOut l where l.importId = :import and l.kind = :kind and l.oldId = :old"
                                + " and l.reason = :why",
                        Long.class)
                .setParameter("import", importId)
                .setParameter("kind", kind)
                .setParameter("old", shortened(oldId, LONGEST_SLUG))
                .setParameter("why", why.name())
                .getResultList()
                .isEmpty();
        if (!known) {
            em.persist(new LeftOut(importId, kind, shortened(oldId, LONGEST_SLUG), why.name()));
        }
    }

    private static String shortened(String text, int atMost) {
        if (text.length() <= atMost) {
            return text;
        }
        int end = atMost - MORE.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MORE;
    }
}
