package org.inglenook.community;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.inglenook.DefaultSettings;
import org.inglenook.identity.IdentityRoom;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;

/** The room's services around one transaction, as the container would put them together. */
final class Room {

    final Boards boards = new Boards();
    final Topics topics = new Topics();
    final TopicLists lists = new TopicLists();
    final Posts posts = new Posts();
    final PostLists postLists = new PostLists();
    final ReadingPositions positions = new ReadingPositions();
    final Moderation moderation = new Moderation();
    final Flags flags = new Flags();
    final PostTexts texts = new PostTexts();
    final IdentityRoom members;
    final Answers answers = new Answers();
    final Reactions reactions = new Reactions();
    final PostSearch search = new PostSearch();
    final List<String> changed = new ArrayList<>();

    private final EntityManager em;

    Room(EntityManager em, Clock clock) {
        this.em = em;
        members = new IdentityRoom(em, clock);
        Event<PageChanged> events = new Heard();
        RateLimiter free = new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // These tests are about other rules.
            }
        };
        boards.em = em;
        boards.changed = events;
        texts.members = members.members;
        texts.settings = DefaultSettings.create();
        topics.em = em;
        topics.texts = texts;
        topics.boards = boards;
        topics.limiter = free;
        topics.clock = clock;
        topics.changed = events;
        lists.em = em;
        posts.em = em;
        posts.texts = texts;
        posts.boards = boards;
        posts.limiter = free;
        posts.clock = clock;
        posts.changed = events;
        postLists.em = em;
        positions.em = em;
        moderation.em = em;
        moderation.boards = boards;
        moderation.clock = clock;
        moderation.changed = events;
        answers.em = em;
        answers.boards = boards;
        answers.posts = posts;
        answers.changed = events;
        reactions.em = em;
        reactions.limiter = free;
        reactions.clock = clock;
        reactions.changed = events;
        search.em = em;
        search.clock = clock;
        flags.em = em;
        flags.posts = posts;
        flags.moderation = moderation;
        flags.limiter = free;
        flags.clock = clock;
    }

    /** As a new transaction would read it. */
    <T> T again(Class<T> type, Object id) {
        em.flush();
        em.clear();
        return em.find(type, id);
    }

    private final class Heard implements Event<PageChanged> {

        @Override
        public void fire(PageChanged event) {
            changed.addAll(event.tags());
        }

        @Override
        public <U extends PageChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends PageChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<PageChanged> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends PageChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends PageChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
