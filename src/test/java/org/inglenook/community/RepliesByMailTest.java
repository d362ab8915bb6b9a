package org.inglenook.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.inglenook.DefaultSettings;
import org.inglenook.Wiring;
import org.inglenook.identity.Role;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Mail;
import org.inglenook.platform.MailArrivals;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.ReceivedMails;
import org.inglenook.platform.ReceivedMailsWorked;
import org.inglenook.platform.ReplyTaker;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepliesByMailTest extends NewsHouse {

    private static final String SECRET = "a secret of a mail host, long enough";

    private static final String PICTURE = picture();

    private final List<Mail> sent = new ArrayList<>();
    private FirstPosts firstPosts;
    private Topic topic;
    private String address;
    private int mails;

    @Override
    Wiring wiring(EntityManager em) {
        Wiring wiring = super.wiring(em)
                .with(
                        Settings.class,
                        DefaultSettings.with(Map.of(
                                "inglenook.reply.address",
                                "reply+*@shop.example",
                                "inglenook.reply.secret",
                                SECRET,
                                "inglenook.reply.proven.by",
                                "mx.shop.example",
                                "inglenook.newcomer.pictures",
                                "2",
                                "inglenook.post.pictures",
                                "2")))
                .with(RuleBook.class, Room.rules(firstPosts, "", "pills"))
                .with(Secrets.class, new Secrets("a key of thirty-two characters or more"))
                .with(Outbox.class, new Outbox() {
                    @Override
                    public void send(Mail mail) {
                        sent.add(mail);
                    }
                });
        return wiring.all(ReplyTaker.class, List.of(wiring.get(RepliesByMail.class)));
    }

    @BeforeEach
    void inesIsMailedWhatTomaszReplied() {
        sent.clear();
        firstPosts = FirstPosts.NONE;
        topic = topic(ines, "What do you grow?");
        reply(tomasz, topic, "Mint.", null);
        tell();
        clock.advance(Duration.ofMinutes(3));
        run(house -> house.get(NewsMailer.class).mail(ines));
        Mail told =
                sent.stream().filter(m -> m.to().startsWith("i@")).findFirst().orElseThrow();
        address = told.headers().get("Reply-To").replaceAll("[<>]", "");
        assertTrue(told.text().contains("Vous pouvez simplement répondre"), told.text());
        sent.clear();
    }

    @Test
    void theAnswerToANotificationIsAPostThatAnswersIt() {
        bring("i@example.org", "Thyme.\r\n\r\nLe dim. 22 nov. 2026 à 10:15, <n@shop.example> a écrit :\r\n> Mint.\r\n");
        Post post = last();
        assertEquals("Thyme.", post.getMarkdown());
        assertEquals(ines, post.getAuthorId());
        assertEquals(2, post.getReplyTo());
        assertTrue(sent.isEmpty(), "what stands needs no mail");
    }

    @Test
    void aMailThatComesAgainIsOnePost() {
        String mail = mail("I@Example.org", address, "Thyme.");
        bring(mail);
        bring(mail);
        assertEquals(3, last().getNumber());
    }

    @Test
    void hostsFoldTheCaseOfAnAddress() {
        bring(mail("i@example.org", address.toUpperCase(java.util.Locale.ROOT), "Thyme."));
        assertEquals("Thyme.", last().getMarkdown());
    }

    @Test
    void anotherSenderIsRefusedAndOnlyTheMemberLearnsOfIt() {
        bring("stranger@example.org", "Buy this.");
        assertEquals(2, last().getNumber());
        Mail told = only();
        assertEquals("i@example.org", told.to());
        assertTrue(told.text().contains("stranger@example.org"), told.text());
        assertFalse(told.text().contains("Buy this"), "a stranger's words are not passed on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reply+1-1-1-1-aaaaaaaaaaaaaaaa@shop.example", "reply@shop.example", "reply+*@shop.example"})
    void aKeyThatIsNotOursLeavesNoTrace(String forged) {
        bring(mail("i@example.org", forged, "Thyme."));
        assertEquals(2, last().getNumber());
        assertTrue(sent.isEmpty());
        assertEquals(0L, received());
    }

    @Test
    void anAbsenceNoteIsDroppedInSilence() {
        bring("Auto-Submitted: auto-replied\r\n" + mail("i@example.org", address, "I am away."));
        assertEquals(2, last().getNumber());
        assertTrue(sent.isEmpty());
    }

    @Test
    void whatIsRefusedComesBackWithTheReasonAndTheWords() {
        bring("i@example.org", "Buy pills.");
        assertEquals(2, last().getNumber());
        assertTrue(only().text().contains("Buy pills."), only().text());
        assertTrue(only().text().contains("pills"), only().text());
        assertEquals("auto-replied", only().headers().get("Auto-Submitted"));
        assertEquals("<mail-" + mails + "@example.org>", only().headers().get("In-Reply-To"));
    }

    @Test
    void aClosedTopicAnAgedKeyAndAMailWithoutWordsAreExplained() {
        bring("i@example.org", "> Mint.");
        assertTrue(sent.remove(0).text().contains("aucun mot de vous"));
        run(house -> house.get(Moderation.class).close(new Poster(amelie, true), topic.getId()));
        bring("i@example.org", "Thyme.");
        assertTrue(sent.remove(0).text().contains("Thyme."));
        clock.advance(Duration.ofDays(91));
        bring("i@example.org", "Thyme again.");
        assertTrue(only().text().contains("trois mois"), only().text());
        assertEquals(2, last().getNumber());
    }

    @Test
    void whatTheRulesHoldWaitsAndTheMemberIsTold() {
        firstPosts = FirstPosts.ALL;
        bring("i@example.org", "Thyme.");
        assertEquals(2, last().getNumber());
        assertEquals("Thyme.", held().getMarkdown());
        assertTrue(only().text().contains("/me/boards"), only().text());
    }

    @Test
    void whatWasAttachedIsNamed() {
        bring(
                head("i@example.org", address)
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThyme.\r\n--b\r\n"
                        + "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=thyme.pdf\r\n\r\nx\r\n--b--\r\n");
        assertEquals("Thyme.", last().getMarkdown());
        assertTrue(only().text().contains("thyme.pdf"), only().text());
    }

    @Test
    void picturesBecomePicturesOfThePostAsFarAsAPostMayHaveThem() {
        bring(withPictures("i@example.org", "Thyme.", PICTURE, "bm8gcGljdHVyZQ==", PICTURE, PICTURE));
        String[] lines = last().getMarkdown().split("\n\n");
        assertEquals(3, lines.length, last().getMarkdown());
        assertEquals("Thyme.", lines[0]);
        assertTrue(lines[1].matches("!\\[Une image arrivée par e-mail]\\(/our/pictures/\\d+-\\d+\\S*\\)"), lines[1]);
        assertTrue(last().getHtml().contains("<img"), last().getHtml());
        long shown = Long.parseLong(lines[2].replaceAll(".*/pictures/(\\d+)-.*", "$1"));
        boolean stands = get(house -> house.get(PostPictures.class).shows(shown));
        assertTrue(stands);
        assertTrue(only().text().contains("1.png, 3.png"), only().text());
        long left = database.inTransaction(em -> em.createQuery("select count(p) from ReceivedPicture p", Long.class)
                .getSingleResult());
        assertEquals(0, left);
        sent.clear();
        clock.advance(Duration.ofMinutes(5));
        bring(withPictures("i@example.org", "> Mint.", PICTURE));
        assertTrue(last().getMarkdown().startsWith("!["), "a picture says enough");
    }

    @Test
    void whatIsSaidInAMakersNameIsADraftUnlessTheMailHostProvesWhoSaidIt() {
        database.run(em -> em.createQuery("update Member m set m.role = :role where m.id = :id")
                .setParameter("role", Role.MODERATOR)
                .setParameter("id", ines)
                .executeUpdate());
        String mail = mail("i@example.org", address, "Half price today.");
        bring("Authentication-Results: elsewhere.example; dkim=pass header.d=example.org\r\n" + mail);
        assertEquals(2, last().getNumber());
        assertEquals(
                List.of("Half price today."),
                get(house -> house.get(KeptForms.class).unsaved("reply:" + topic.getId() + ":new", ines)).stream()
                        .flatMap(kept -> kept.fields().get("text").stream())
                        .toList());
        assertTrue(only().text().contains("brouillon"), only().text());
        assertTrue(only().text().contains(topic.getAddress()), only().text());
        assertFalse(only().text().contains("Half price"), "somebody else may have written it");
        sent.clear();
        bring("Authentication-Results: mx.shop.example; dkim=pass header.d=example.org\r\n"
                + mail("i@example.org", address, "Yes, it is me."));
        assertEquals("Yes, it is me.", last().getMarkdown());
        assertTrue(last().isByMaker());
        assertTrue(sent.isEmpty());
    }

    private String withPictures(String from, String words, String... pictures) {
        StringBuilder mail = new StringBuilder(head(from, address))
                .append("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + words + "\r\n");
        for (int i = 0; i < pictures.length; i++) {
            mail.append("--b\r\nContent-Type: image/png; name=" + i + ".png\r\nContent-Transfer-Encoding: base64\r\n"
                    + "Content-Disposition: attachment\r\nContent-ID: <" + i + ">\r\n\r\n" + pictures[i] + "\r\n");
        }
        return mail.append("--b--\r\n").toString();
    }

    private static String picture() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return Base64.getMimeEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyIsToldAboutWhoIsNoMemberAnyMore() {
        database.run(em -> em.createQuery("delete from Member m where m.id = :id")
                .setParameter("id", ines)
                .executeUpdate());
        bring("i@example.org", "Thyme.");
        assertEquals(2, last().getNumber());
        assertTrue(sent.isEmpty());
    }

    @Test
    void onlyWhoHasTheSecretBringsMails() {
        byte[] mail = mail("i@example.org", address, "Thyme.").getBytes(StandardCharsets.UTF_8);
        for (String said : new String[] {null, "", "Bearer", "Bearer wrong", "Basic !!", "Basic " + basic("x:wrong")}) {
            DomainException no = assertThrows(
                    DomainException.class,
                    () -> run(house -> house.get(MailArrivals.class)
                            .bring(said, "message/rfc822", new ByteArrayInputStream(mail))));
            assertEquals(DomainException.Kind.SIGN_IN, no.kind());
        }
        work();
        assertEquals(2, last().getNumber());
    }

    @Test
    void hostsPackAMailInAFormOrInJson() {
        String first = mail("i@example.org", address, "Form.");
        bring(
                "multipart/form-data; boundary=f",
                "--f\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\nx\r\n--f\r\n"
                        + "Content-Disposition: form-data; name=\"email\"\r\n\r\n" + first + "\r\n--f--\r\n");
        assertEquals("Form.", last().getMarkdown());
        clock.advance(Duration.ofMinutes(5));
        String second = mail("i@example.org", address, "Encoded.");
        bring(
                "application/x-www-form-urlencoded",
                "timestamp=1&body-mime=" + java.net.URLEncoder.encode(second, StandardCharsets.UTF_8));
        assertEquals("Encoded.", last().getMarkdown());
        clock.advance(Duration.ofMinutes(5));
        String third = mail("i@example.org", address, "JSON.");
        bring(
                "application/json; charset=utf-8",
                jakarta.json.Json.createObjectBuilder()
                        .add("RawEmail", third)
                        .build()
                        .toString());
        assertEquals("JSON.", last().getMarkdown());
        for (String type : List.of("multipart/form-data", "application/json", "text/plain")) {
            assertThrows(DomainException.class, () -> bring(type, ""));
        }
    }

    @Test
    void withoutAnAddressNobodyIsInvitedToAnswer() {
        Mail told = database.inTransaction(em -> {
            Wiring plain = wiring(em).with(Settings.class, DefaultSettings.create());
            Post post = plain.get(Posts.class).get(topic.getId(), 2);
            return plain.get(NewsMailWriter.class)
                    .ofTopic(
                            new MailReader(ines, "i@example.org", java.util.Locale.ENGLISH),
                            List.of(new MailedPost(topic, post, "Tomasz", Cause.REPLY)));
        });
        assertNull(told.headers().get("Reply-To"));
        assertFalse(told.text().contains("answer this mail"));
    }

    private Mail only() {
        assertEquals(1, sent.size());
        return sent.get(0);
    }

    private Post last() {
        return database.inTransaction(
                em -> em.createQuery("select p from Post p where p.topicId = :topic order by p.number desc", Post.class)
                        .setParameter("topic", topic.getId())
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private HeldPost held() {
        return database.inTransaction(
                em -> em.createQuery("select h from HeldPost h", HeldPost.class).getSingleResult());
    }

    private long received() {
        return database.inTransaction(em -> em.createQuery("select count(m) from ReceivedMail m", Long.class)
                .getSingleResult());
    }

    private void bring(String from, String words) {
        if (from.contains("/")) {
            run(house -> house.get(MailArrivals.class)
                    .bring("Bearer " + SECRET, from, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))));
            work();
        } else {
            bring(mail(from, address, words));
        }
    }

    private void bring(String mail) {
        run(house -> house.get(MailArrivals.class)
                .bring(
                        "Basic " + basic("host:" + SECRET),
                        "message/rfc822",
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        work();
    }

    /** Each step in a transaction of its own, as on a node. */
    private void work() {
        ReceivedMailsWorked.by(step -> run(house -> step.accept(house.get(ReceivedMails.class))));
    }

    private static String basic(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private String mail(String from, String to, String words) {
        return head(from, to) + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
    }

    private String head(String from, String to) {
        return "From: Somebody <" + from + ">\r\nTo: Shop <" + to + ">\r\nMessage-ID: <mail-" + ++mails
                + "@example.org>\r\n";
    }
}
