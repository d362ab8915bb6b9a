package org.inglenook.notes;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inglenook.notes.ThankedOrder.Standing;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.RateLimiter;
import org.inglenook.platform.ReplyAddress;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;

/** The room's services on one entity manager, and orders to try them with. */
final class NotesFixture {
    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    final ThankYouNotes notes = new ThankYouNotes();
    final NoteTemplates templates = new NoteTemplates();
    final Sheets sheets = new Sheets();
    final NoteReplies replies = new NoteReplies();
    final NotePages pages = new NotePages();
    final Conversations conversations = new Conversations();
    final List<Mail> mails = new ArrayList<>();
    final NotesByMail byMail = new NotesByMail();
    final NoteQueue queue = new NoteQueue();
    final NoteLikenesses likenesses = new NoteLikenesses();
    final NoteWarnings warnings = new NoteWarnings();
    final Cards cards = new Cards();
    final Hands hands = new Hands();
    final WrittenCards written = new WrittenCards();
    final SheetFiles files = new SheetFiles();
    final NoteRules rules = new NoteRules();
    final SheetRunner runner = new SheetRunner();
    final Printers printers = new Printers();
    final Packing packing = new Packing();

    NotesFixture(EntityManager em) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ShopProfiles profiles = new Savonnerie();
        cards.profiles = profiles;
        cards.settings = new Defaults();
        cards.templates = templates;
        cards.hands = hands;
        cards.written = written;
        written.em = em;
        written.clock = clock;
        written.settings = cards.settings;
        hands.em = em;
        hands.clock = clock;
        hands.settings = cards.settings;
        cards.readFonts();
        templates.em = em;
        templates.clock = clock;
        templates.profiles = profiles;
        notes.em = em;
        notes.clock = clock;
        notes.secrets = new Secrets("0123456789012345678901234567890123456789");
        notes.templates = templates;
        notes.rules = rules;
        rules.em = em;
        rules.clock = clock;
        rules.templates = templates;
        rules.hands = hands;
        rules.profiles = profiles;
        notes.cards = cards;
        queue.em = em;
        queue.clock = clock;
        queue.profiles = profiles;
        likenesses.em = em;
        likenesses.queue = queue;
        warnings.clock = clock;
        warnings.cards = cards;
        warnings.likenesses = likenesses;
        notes.warnings = warnings;
        sheets.em = em;
        sheets.clock = clock;
        sheets.jobs = new NoJobs();
        sheets.cards = cards;
        sheets.files = files;
        files.pieces = new SheetPieces();
        files.pieces.em = em;
        runner.files = files;
        runner.sheets = sheets;
        packing.sheets = sheets;
        printers.em = em;
        printers.clock = clock;
        printers.cards = cards;
        runner.cards = cards;
        runner.profiles = profiles;
        replies.em = em;
        replies.clock = clock;
        pages.em = em;
        pages.clock = clock;
        pages.settings = cards.settings;
        pages.rates = new NoLimit();
        conversations.em = em;
        conversations.clock = clock;
        conversations.rates = new NoLimit();
        conversations.pages = pages;
        conversations.notes = notes;
        conversations.orders = new Addresses();
        conversations.outbox = new Sent(mails);
        conversations.mails = new NoteMails();
        conversations.mails.settings = cards.settings;
        conversations.mails.profiles = profiles;
        conversations.mails.keys = new NoteMailKeys();
        conversations.mails.keys.secrets = notes.secrets;
        conversations.mails.replyAddress = new Replies();
        conversations.mails.cards = cards;
        notes.byMail = byMail;
        byMail.em = em;
        byMail.clock = clock;
        byMail.settings = cards.settings;
        byMail.profiles = profiles;
        byMail.notes = notes;
        byMail.orders = conversations.orders;
        byMail.mails = conversations.mails;
        byMail.outbox = conversations.outbox;
    }

    ThankYouNote follow(ThankedOrder order) {
        notes.follow(order);
        return notes.ofOrder(order.orderId()).orElse(null);
    }

    private static final class Savonnerie extends ShopProfiles {
        @Override
        public ShopProfile current() {
            ShopProfile profile = new ShopProfile(
                    "Savonnerie des Trois Figuiers", "https://shop.example", Locale.FRENCH, ZoneId.of("Europe/Paris"));
            profile.signAs("Martin");
            return profile;
        }
    }

    private static final class Defaults extends Settings {
        Defaults() {
            super(null);
        }

        @Override
        public URI publicUrl() {
            return URI.create("https://shop.example/our");
        }

        @Override
        public int noteMailAfterHours() {
            return 24;
        }

        @Override
        public int notePageDays() {
            return 730;
        }

        @Override
        public long pictureMaxBytes() {
            return 20_000_000;
        }

        @Override
        public long pictureMaxPixels() {
            return 50_000_000;
        }

        @Override
        public Optional<Path> fontsDirectory() {
            return Optional.empty();
        }
    }

    /** Where mails go is set. */
    private static final class Replies extends ReplyAddress {
        @Override
        public Optional<String> with(String key) {
            return Optional.of("reply+" + key + "@shop.example");
        }
    }

    private static final class Addresses extends NoteOrders {
        @Override
        Optional<String> email(ThankYouNote note) {
            return Optional.of("buyer@mail.example");
        }
    }

    private static final class Sent extends Outbox {
        private final List<Mail> mails;

        Sent(List<Mail> mails) {
            this.mails = mails;
        }

        @Override
        public void send(Mail mail) {
            mails.add(mail);
        }
    }

    /** Jobs are started and run by the test itself. */
    private static final class NoJobs extends Jobs {
        @Override
        public long start(String kind, String payload) {
            return 1;
        }

        @Override
        public void cancel(long id) {
            // Nobody runs.
        }
    }

    private static final class NoLimit extends RateLimiter {
        @Override
        public void check(String what, String who) {
            if (!Set.of("reply", "note-guesses").contains(what)) {
                throw new IllegalArgumentException(what);
            }
        }
    }

    static ThankedOrder order(long id, Standing standing) {
        return order(id, standing, "Élodie Marchand", "Élodie");
    }

    static ThankedOrder order(long id, Standing standing, String name, String given) {
        return new ThankedOrder(
                id,
                "10" + id,
                standing,
                700 + id,
                name,
                given,
                false,
                Locale.FRENCH,
                NOW.minusSeconds(100_000 - id),
                "3 × fig leaf",
                facts(false, 1));
    }

    /** Of which nothing is known but who unwraps it, and which order of theirs it is. */
    static RuleFacts facts(boolean gift, int position) {
        return new RuleFacts(
                gift, position, null, () -> false, () -> false, List.of(), "", "", false, BigDecimal.TEN, "EUR");
    }
}
