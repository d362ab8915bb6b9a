package org.inglenook.community;

import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.inglenook.Wiring;
import org.inglenook.identity.IdentityRoom;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.Secrets;

/** The room's services around one transaction, as the container would inject them. */
final class Room {

    /** What pages were told. */
    static final class Heard {
        final List<String> tags = new ArrayList<>();

        void hear(@Observes PageChanged event) {
            tags.addAll(event.tags());
        }
    }

    final Boards boards;
    final Topics topics;
    final TopicLists lists;
    final Posts posts;
    final PostLists postLists;
    final ReadingPositions positions;
    final Moderation moderation;
    final Flags flags;
    final IdentityRoom members;
    final PostTexts texts;
    final Answers answers;
    final Reactions reactions;
    final Polls polls;
    final PostSearch search;
    final List<String> changed;

    private final Wiring wiring;
    private final EntityManager em;

    /** Where newcomers' posts stand at once. */
    Room(EntityManager em, Clock clock) {
        this(em, clock, rules(FirstPosts.NONE, "", ""), new RecentTexts());
    }

    /** @param recent what was said in transactions before */
    Room(EntityManager em, Clock clock, RuleBook rules, RecentTexts recent) {
        this.em = em;
        RateLimiter free = new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // These tests are about other rules.
            }
        };
        recent.clock = clock;
        wiring = new Wiring(em, clock)
                .with(RateLimiter.class, free)
                .with(RecentTexts.class, recent)
                .with(RuleBook.class, rules)
                .with(Secrets.class, new Secrets("a key for tests, long enough for all of them"))
                .observing(Heard.class, RecentTexts.class);
        boards = get(Boards.class);
        topics = get(Topics.class);
        lists = get(TopicLists.class);
        posts = get(Posts.class);
        postLists = get(PostLists.class);
        positions = get(ReadingPositions.class);
        moderation = get(Moderation.class);
        flags = get(Flags.class);
        members = new IdentityRoom(em, clock);
        texts = get(PostTexts.class);
        answers = get(Answers.class);
        reactions = get(Reactions.class);
        polls = get(Polls.class);
        search = get(PostSearch.class);
        changed = get(Heard.class).tags;
    }

    static RuleBook rules(FirstPosts first, String held, String refused) {
        RuleBook.Page page =
                new RuleBook.Page(first, WordList.of(held), WordList.of(refused), "", true, false, WordList.of(""));
        return new RuleBook() {
            @Override
            public Page get() {
                return page;
            }
        };
    }

    <T> T get(Class<T> service) {
        return wiring.get(service);
    }

    /** As a new transaction would read it. */
    <T> T again(Class<T> type, Object id) {
        em.flush();
        em.clear();
        return em.find(type, id);
    }
}
