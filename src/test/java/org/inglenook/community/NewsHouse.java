package org.inglenook.community;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.identity.EmailAddress;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.RateLimiter;
import org.junit.jupiter.api.BeforeEach;

/** Three members, a board, and a house that has begun to tell the news. */
abstract class NewsHouse extends OnBothDatabases {

    final MovableClock clock = new MovableClock("2026-11-22T09:00:00Z");

    long ines;
    long tomasz;
    long amelie;
    Board board;

    NewsHouse() {
        super(
                "ReceivedPicture",
                "ReceivedMail",
                "HeldPost",
                "Notification",
                "Watch",
                "UntoldPost",
                "MemberWishes",
                "ToldTopic",
                "NewsCursor",
                "PicturedPost",
                "PostPicture",
                "PictureVariant",
                "Picture",
                "KeptForm",
                "Participant",
                "PostRevision",
                "Post",
                "Topic",
                "Board",
                "OutboxMail",
                "Member");
    }

    @BeforeEach
    void moveIn() {
        ines = join("Inès", Locale.FRENCH);
        tomasz = join("Tomasz", Locale.ENGLISH);
        amelie = join("Amélie", Locale.GERMAN);
        board = get(house -> house.get(Boards.class).make("Balcony", "What grows on a balcony.", Starters.MEMBERS));
        run(house -> house.get(NewsTeller.class).tell());
        clock.advance(Duration.ofMinutes(1));
    }

    private long join(String name, Locale language) {
        return get(house -> house.get(Members.class)
                .join(name, EmailAddress.parse(name.charAt(0) + "@example.org"), Role.MEMBER, language));
    }

    void run(Consumer<Wiring> work) {
        database.run(em -> work.accept(wiring(em)));
    }

    <T> T get(Function<Wiring, T> work) {
        return database.inTransaction(em -> work.apply(wiring(em)));
    }

    Wiring wiring(jakarta.persistence.EntityManager em) {
        return wiring(em, clock);
    }

    Wiring wiring(jakarta.persistence.EntityManager em, Clock time) {
        return new Wiring(em, time)
                .with(RuleBook.class, Room.rules(FirstPosts.NONE, "", ""))
                .with(RateLimiter.class, new RateLimiter() {
                    @Override
                    public void check(String what, String who) {
                        // How often somebody writes is not what this is about.
                    }
                });
    }

    /** A topic that somebody starts now, and everyone is told of. */
    Topic topic(long author, String title) {
        Topic topic = get(house -> house.get(Topics.class)
                .start(new Poster(author, false), new NewTopic(board.getSlug(), title, "First words", null))
                .stands());
        tell();
        return topic;
    }

    Post reply(long author, Topic topic, String text, Integer answered) {
        clock.advance(Duration.ofSeconds(1));
        return get(house -> house.get(Posts.class)
                .reply(new Poster(author, false), topic.getId(), text, answered)
                .stands()
                .post());
    }

    void tell() {
        boolean more;
        do {
            more = get(house -> house.get(NewsTeller.class).tell());
        } while (more);
    }

    List<NotificationGroup> told(long member) {
        return get(
                house -> house.get(Notifications.class).page(member, null, null).items());
    }

    int unread(long member) {
        return get(house -> house.get(Notifications.class).unread(member));
    }
}
