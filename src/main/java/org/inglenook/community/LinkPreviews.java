package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.PageCard;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Settings;

/**
 * The cards below links that stand alone in a paragraph, where the owner wants them. Who writes leaves a row for each such link; what it
 * leads to is read later, outside any transaction, and then stands in the post's HTML, so that no page asks for it. The words of a post, and when it
 * changed, stay what they are. A row is held while its page is read by being due later, so that one node reads it.
 */
@ApplicationScoped
@Transactional
public class LinkPreviews {

    /** A node that began to read a page and stopped is followed by another after this time. */
    static final Duration HELD = Duration.ofMinutes(2);

    /** Longer than another node goes by the rules as they were. */
    private static final Duration HEARD_OF = Duration.ofSeconds(2);

    private static final int AT_A_TIME = 5;
    private static final int POSTS_AT_A_TIME = 100;

    @PersistenceContext
    EntityManager em;

    @Inject
    RuleBook rules;

    @Inject
    PostTexts texts;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Inject
    Event<PageChanged> changed;

    /** A page that is to be looked at. */
    record Claim(String key, String address) {}

    /** A post's HTML as it stands, and whether somebody changed the post meanwhile. */
    private record Standing(long id, long version, long topicId, String markdown, String html) {}

    /** Remembers which links a post has now. */
    void follow(Post post, PostText text) {
        if (!rules.get().previews()) {
            return;
        }
        if (post.getEditedAt() != null) {
            em.createQuery("delete from PostLink l where l.postId = :post")
                    .setParameter("post", post.getId())
                    .executeUpdate();
        }
        text.links().forEach(link -> em.persist(new PostLink(post.getId(), link, clock.instant())));
    }

    /** Pages to look at now; nobody else does meanwhile. */
    List<Claim> claim() {
        Instant now = clock.instant();
        List<PostLink> due = em.createQuery(
                        "select l from PostLink l where l.dueAt <= :now order by l.dueAt", PostLink.class)
                .setParameter("now", now)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        return due.stream()
                .filter(link -> postpone(link, now.plus(HELD)))
                .map(link -> new Claim(link.getAddressKey(), link.getAddress()))
                .distinct()
                .toList();
    }

    private boolean postpone(PostLink link, Instant until) {
        return em.createQuery("update PostLink l set l.dueAt = :until where l.id = :id and l.dueAt = :due")
                        .setParameter("until", until)
                        .setParameter("id", link.getId())
                        .setParameter("due", link.getDueAt())
                        .executeUpdate()
                == 1;
    }

    /** Looks at it again after a while: its host was asked often just now. */
    void later(Claim claim, Duration wait) {
        em.createQuery("update PostLink l set l.dueAt = :later where l.addressKey = :key and l.dueAt is not null")
                .setParameter("later", clock.instant().plus(wait))
                .setParameter("key", claim.key())
                .executeUpdate();
    }

    /** Whether its site has to be asked: never was, or long ago, and may have a card. */
    boolean isUnknown(Claim claim) {
        return !isCardless(LinkAddress.of(claim.address()).orElseThrow())
                && seen(claim.key())
                        .filter(link -> !link.isDue(clock.instant()))
                        .isEmpty();
    }

    /** Keeps what its site said, or that it said nothing. */
    void keep(Claim claim, Optional<ReadLink> read) {
        LinkAddress address = LinkAddress.of(claim.address()).orElseThrow();
        SeenLink link = seen(claim.key()).orElseGet(() -> {
            SeenLink first = new SeenLink(address, clock.instant());
            em.persist(first);
            em.flush();
            return first;
        });
        link.asked(clock.instant());
        read.filter(page -> !link.isRemoved()).ifPresent(page -> {
            String hash = page.picture() == null ? null : SmallPicture.hash(page.picture());
            boolean other = !page.title().equals(link.getTitle()) || !Objects.equals(hash, link.getPictureHash());
            link.read(page.title(), hash);
            showPicture(link.getId(), page.picture());
            if (other) {
                postsAgain(claim.key());
            }
        });
    }

    /** A moderator decided about its card: the posts that have it are made anew, the first of them at once. */
    void shownAnew(SeenLink link) {
        showPicture(link.getId(), null);
        postsAgain(link.getAddressKey());
        show(new Claim(link.getAddressKey(), link.getAddress()));
        if (!link.isRemoved()) {
            // What is known of it is old.
            postsAgain(link.getAddressKey());
        }
    }

    /** The owner decided about the cards of these sites: their links are looked at again, once every node has heard of it. */
    void lookAgain(WordList sites) {
        Set<String> keys = new HashSet<>();
        for (String site : sites.domains()) {
            em.createQuery(
                            "select distinct l.addressKey, l.address from PostLink l where lower(l.address) like :site or"
                                    + " lower(l.address) like :ascii",
                            Object[].class)
                    .setParameter("site", "%" + site + "%")
                    .setParameter("ascii", "%" + IDN.toASCII(site) + "%")
                    .getResultStream()
                    .filter(row -> LinkAddress.of((String) row[1])
                            .filter(link -> sites.in("", link.hosts()).isPresent())
                            .isPresent())
                    .forEach(row -> keys.add((String) row[0]));
        }
        keys.forEach(key -> postsAgain(key, clock.instant().plus(HEARD_OF)));
    }

    private boolean isCardless(LinkAddress link) {
        return rules.get().cardless().in("", link.hosts()).isPresent();
    }

    private void showPicture(long linkId, byte[] content) {
        LinkPicture picture = em.find(LinkPicture.class, linkId);
        if (picture != null && content == null) {
            em.remove(picture);
        } else if (picture != null) {
            picture.show(content);
        } else if (content != null) {
            em.persist(new LinkPicture(linkId, content));
        }
    }

    private void postsAgain(String key) {
        postsAgain(key, clock.instant());
    }

    private void postsAgain(String key, Instant when) {
        em.createQuery("update PostLink l set l.dueAt = :when where l.addressKey = :key")
                .setParameter("when", when)
                .setParameter("key", key)
                .executeUpdate();
    }

    /** Shows in some of the posts that wait for it what is known of a page; whether there are more. */
    boolean show(Claim claim) {
        List<PostLink> waiting = em.createQuery(
                        "select l from PostLink l where l.addressKey = :key and l.dueAt is not null", PostLink.class)
                .setParameter("key", claim.key())
                .setMaxResults(POSTS_AT_A_TIME)
                .getResultList();
        render(waiting.stream().map(PostLink::getPostId).collect(Collectors.toSet()), this::cards);
        waiting.forEach(PostLink::done);
        return waiting.size() == POSTS_AT_A_TIME;
    }

    /** Takes the cards out of some posts, and forgets what was read once there are none; whether there are more. */
    boolean forget() {
        List<PostLink> some = em.createQuery("select l from PostLink l", PostLink.class)
                .setMaxResults(POSTS_AT_A_TIME)
                .getResultList();
        render(some.stream().map(PostLink::getPostId).collect(Collectors.toSet()), links -> Map.of());
        some.forEach(em::remove);
        if (some.size() < POSTS_AT_A_TIME) {
            em.createQuery("delete from LinkPicture").executeUpdate();
            em.createQuery("delete from SeenLink l where l.state <> :removed")
                    .setParameter("removed", SeenLink.State.REMOVED)
                    .executeUpdate();
        }
        return some.size() == POSTS_AT_A_TIME;
    }

    public Optional<byte[]> picture(long linkId) {
        return Optional.ofNullable(em.find(LinkPicture.class, linkId)).map(LinkPicture::getContent);
    }

    private Optional<SeenLink> seen(String key) {
        return em.createQuery("select l from SeenLink l where l.addressKey = :key", SeenLink.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The cards of these links, by the addresses as they are written. */
    private Map<String, PageCard> cards(List<LinkAddress> links) {
        if (links.isEmpty()) {
            return Map.of();
        }
        Map<String, SeenLink> seen = em.createQuery(
                        "select l from SeenLink l where l.addressKey in :keys and l.state = :shown", SeenLink.class)
                .setParameter("keys", links.stream().map(LinkAddress::key).collect(Collectors.toSet()))
                .setParameter("shown", SeenLink.State.SHOWN)
                .getResultStream()
                .collect(Collectors.toMap(SeenLink::getAddressKey, Function.identity()));
        Map<String, PageCard> cards = new HashMap<>();
        for (LinkAddress link : links) {
            SeenLink page = seen.get(link.key());
            if (page != null && !isCardless(link)) {
                cards.put(link.written(), new PageCard(page.getTitle(), link.site(), pictureAddress(page)));
            }
        }
        return cards;
    }

    private String pictureAddress(SeenLink page) {
        return page.getPictureHash() == null
                ? null
                : settings.publicUrl().getRawPath() + "/link-pictures/" + page.getId() + "?v=" + page.getPictureHash();
    }

    /** Whoever edits a post meanwhile goes first: their words stand, and have a row of their own that is due. */
    private void render(Set<Long> posts, Function<List<LinkAddress>, Map<String, PageCard>> cards) {
        for (Standing post : standing(posts)) {
            String html = texts.shown(post.markdown(), cards);
            if (PostText.isStorable(html) && !html.equals(post.html()) && replace(post, html)) {
                changed.fire(new PageChanged("topic:" + post.topicId()));
            }
        }
    }

    /** In the database's own words: a statement of JPQL would make it another version, at which an edit that is under way would fail. */
    private boolean replace(Standing post, String html) {
        return em.createNativeQuery("update community_post set html = ?1 where id = ?2 and version = ?3")
                        .setParameter(1, html)
                        .setParameter(2, post.id())
                        .setParameter(3, post.version())
                        .executeUpdate()
                == 1;
    }

    private List<Standing> standing(Collection<Long> posts) {
        return posts.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p.id, p.version, p.topicId, p.markdown, p.html from Post p where p.id in :ids",
                                Object[].class)
                        .setParameter("ids", posts)
                        .getResultStream()
                        .map(row -> new Standing(
                                (Long) row[0], (Long) row[1], (Long) row[2], (String) row[3], (String) row[4]))
                        .toList();
    }
}
