package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.inglenook.MovableClock;
import org.inglenook.OnBothDatabases;
import org.inglenook.Wiring;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.RateLimiter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostPicturesTest extends OnBothDatabases {

    private static final Poster INES = new Poster(101, false);
    private static final Poster TOMASZ = new Poster(102, false);

    private final MovableClock clock = new MovableClock("2026-11-21T10:00:00Z");
    private long topic;
    private long picture;

    PostPicturesTest() {
        super("PicturedPost", "PostPicture", "PictureVariant", "Picture", "PostRevision", "Post", "Topic", "Board");
    }

    @BeforeEach
    void bringAPicture() {
        clock.set("2026-11-21T10:00:00Z");
        database.run(em -> {
            room(em).get(Boards.class).make("Kitchen", "Soap", Starters.MEMBERS);
            topic = room(em).get(Topics.class)
                    .record(INES, new NewTopic("kitchen", "My first bar", "Look", null), clock.instant())
                    .getId();
            picture = room(em).get(PostPictures.class)
                    .add(INES, drawing(), "A bar")
                    .getId();
        });
    }

    @Test
    void isItsOwnersUntilAPostShowsIt() {
        assertFalse(isPublic());
        assertTrue(isOpenTo(INES));
        assertFalse(isOpenTo(TOMASZ));
        reply(INES, shown());
        assertTrue(isPublic());
    }

    @Test
    void nobodyShowsWhatAnotherKeepsAndEverybodyQuotesWhatIsShown() {
        reply(TOMASZ, shown());
        assertFalse(isPublic());
        int first = reply(INES, shown());
        int quote = reply(TOMASZ, "> " + shown());
        hide(first);
        assertTrue(isPublic());
        hide(quote);
        assertFalse(isPublic());
    }

    @Test
    void hiddenPostsAndTopicsAndEarlierWordsShowNothing() {
        int number = reply(INES, shown());
        hide(number);
        assertFalse(isPublic());
        database.run(em -> room(em).get(Moderation.class).restorePost(INES, topic, number));
        assertTrue(isPublic());
        database.run(em -> room(em).get(Moderation.class).hideTopic(INES, topic, "Off topic"));
        assertFalse(isPublic());
        database.run(em -> room(em).get(Moderation.class).restoreTopic(INES, topic));
        database.run(em -> room(em).get(Posts.class).correct(INES.memberId(), topic, number, "No picture any more"));
        assertFalse(isPublic());
        database.run(em -> room(em).get(Posts.class).correct(INES.memberId(), topic, number, "Again: " + shown()));
        assertTrue(isPublic());
    }

    @Test
    void whatStandsInNoPostForLongIsRemoved() {
        int number = reply(INES, shown());
        clock.advance(PostPictures.UNUSED.plus(Duration.ofDays(1)));
        purge();
        assertTrue(isThere());
        database.run(em -> room(em).get(Posts.class).correct(INES.memberId(), topic, number, "Without"));
        purge();
        assertFalse(isThere());
    }

    @Test
    void whoSaysNotWhatItShowsIsAskedForWordsAndNothingElse() {
        DomainException refused = assertThrows(
                DomainException.class,
                () -> database.run(em -> room(em).get(PostPictures.class).add(INES, drawing(), " ")));

        assertEquals("community.picture.error.alt", refused.key());
    }

    @Test
    void aPostShowsOnlySoMany() {
        String many = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "![a](/our/pictures/" + i + "-960.jpg)")
                .collect(Collectors.joining(" "));
        DomainException refused = assertThrows(DomainException.class, () -> reply(INES, many));
        assertEquals("community.post.error.pictures", refused.key());
    }

    private String shown() {
        return "![A bar](/our/pictures/" + picture + "-960.jpg?v=1)";
    }

    private int reply(Poster poster, String text) {
        return database.inTransaction(em -> room(em).get(Posts.class)
                .record(poster, topic, text, null, clock.instant())
                .getNumber());
    }

    private void hide(int number) {
        database.run(em -> room(em).get(Moderation.class).hidePost(INES, topic, number, "Not here"));
    }

    private boolean isPublic() {
        return database.inTransaction(em -> room(em).get(PostPictures.class).shows(picture));
    }

    private boolean isOpenTo(Poster member) {
        return database.inTransaction(em -> room(em).get(PostPictures.class).showsTo(picture, member.memberId()));
    }

    private boolean isThere() {
        return database.inTransaction(
                em -> room(em).get(Pictures.class).find(picture).isPresent());
    }

    private void purge() {
        database.run(em -> room(em).get(PostPictures.class).purge());
    }

    private Wiring room(EntityManager em) {
        return new Wiring(em, clock).with(RateLimiter.class, new RateLimiter() {
            @Override
            public void check(String what, String who) {
                // These tests are about other rules.
            }
        });
    }

    private static byte[] drawing() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
