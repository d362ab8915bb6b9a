package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.inglenook.platform.HealthPart;
import org.inglenook.platform.Mailboxes;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.ReceivedMails;
import org.inglenook.platform.SearchFeed;
import org.inglenook.platform.Settings;
import org.inglenook.shop.Deliveries;

/** Looks at what an installation lives on, and says what to do where something is amiss. */
@ApplicationScoped
@Transactional
public class Health {

    private static final Logger LOG = Logger.getLogger(Health.class.getName());
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_FREE_MB = 500;
    private static final long LONGEST_WAIT_MINUTES = 10;
    private static final Duration MOST_SKEW = Duration.ofSeconds(30);

    /** Joined and right to left: a Java without font shaping can't lay it out. */
    private static final String ARABIC = "\u0634\u0643\u0631\u0627";

    @PersistenceContext
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    Outbox outbox;

    @Inject
    Mailboxes mailboxes;

    @Inject
    ReceivedMails receivedMails;

    @Inject
    Deliveries deliveries;

    @Inject
    SearchFeed feed;

    @Inject
    @Any
    Instance<HealthPart> parts;

    @Inject
    Clock clock;

    public List<Finding> examine() {
        return Stream.of(
                        Stream.of(database(), disk(), mail(), outbox()),
                        settings.replies().address().map(address -> replies()).stream(),
                        Stream.of(deliveries(), clockFinding(), fonts(), search()),
                        parts.stream().map(HealthPart::examine).map(Finding::of))
                .flatMap(Function.identity())
                .toList();
    }

    private Finding database() {
        String product = settings.database().isPresent() ? "PostgreSQL" : "Apache Derby";
        em.createQuery("select p.id from ShopProfile p", Long.class).getResultList();
        return Finding.well("database", product);
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(settings.dataDirectory()).getUsableSpace() / MEGABYTE;
            String where = settings.dataDirectory().toString();
            return free >= LEAST_FREE_MB ? Finding.well("disk", free, where) : Finding.ill("disk", free, where);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The data directory can't be examined.", e);
            return Finding.ill("disk", 0, settings.dataDirectory().toString());
        }
    }

    private Finding mail() {
        if (settings.mail().host().isPresent()) {
            return Finding.well("mail", settings.mail().host().get());
        }
        return settings.mail().directory().isPresent()
                ? Finding.of(
                        "mail",
                        true,
                        "plugin.health.well.mailFiles",
                        List.of(settings.mail().directory().get().toString()))
                : Finding.ill("mail");
    }

    private Finding outbox() {
        long failed = outbox.counts().get("failed");
        long waiting = outbox.counts().get("waiting");
        return failed == 0 ? Finding.well("outbox", waiting) : Finding.ill("outbox", failed, waiting);
    }

    /** Answers by mail: that they come in at all, and that none was given up. */
    private Finding replies() {
        Mailboxes.Report report = mailboxes.report();
        if (receivedMails.failed() > 0) {
            return Finding.of("replies", false, "plugin.health.ill.repliesFailed", List.of(receivedMails.failed()));
        }
        if (settings.replies().imap().isEmpty()) {
            return settings.replies().secret().isEmpty()
                    ? Finding.ill("replies")
                    : Finding.of("replies", true, "plugin.health.well.repliesBrought", dropped(report));
        }
        String box = settings.replies().imap().get().toString();
        if (report.fault() != null) {
            return Finding.of("replies", false, "plugin.health.ill.repliesFault", List.of(box, report.fault()));
        }
        if (report.readAt() == null) {
            return Finding.of("replies", true, "plugin.health.well.repliesNew", List.of(box));
        }
        long minutes = Duration.between(report.readAt(), clock.instant()).toMinutes();
        return minutes > LONGEST_WAIT_MINUTES
                ? Finding.of("replies", false, "plugin.health.ill.repliesLate", List.of(box, minutes))
                : Finding.well("replies", box, report.automatic(), report.strange());
    }

    private static List<Object> dropped(Mailboxes.Report report) {
        return List.of(report.automatic(), report.strange());
    }

    /** An order's webhook is applied within seconds; what waits longer, or was given up, wants looking at. */
    private Finding deliveries() {
        if (!deliveries.dead(Optional.empty()).items().isEmpty()) {
            return Finding.of("inbox", false, "plugin.health.ill.inboxDead", List.of());
        }
        long minutes = deliveries
                .waitingSince()
                .map(since -> Duration.between(since, clock.instant()).toMinutes())
                .orElse(0L);
        return minutes <= LONGEST_WAIT_MINUTES ? Finding.well("inbox") : Finding.ill("inbox", minutes);
    }

    /** Two nodes share one database; what they sign and expire hangs on clocks that agree with it. */
    private Finding clockFinding() {
        Timestamp there = em.createQuery("select current_timestamp from ShopProfile p", Timestamp.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> Timestamp.from(clock.instant()));
        Duration skew = Duration.between(there.toInstant(), clock.instant()).abs();
        return skew.compareTo(MOST_SKEW) <= 0 ? Finding.well("clock") : Finding.ill("clock", skew.toSeconds());
    }

    /** Each node has an index of its own, and makes it anew when it has none; meanwhile search finds the part that is there. */
    private Finding search() {
        SearchFeed.Progress index = feed.progress();
        return index.isBuilding()
                ? Finding.of(
                        "search", true, "plugin.health.well.searchBuilding", List.of(index.texts(), index.wanted()))
                : Finding.well("search", index.texts());
    }

    private static Finding fonts() {
        try {
            float width = new TextLayout(
                            ARABIC, new Font(Font.SERIF, Font.PLAIN, 12), new FontRenderContext(null, true, true))
                    .getAdvance();
            return width > 0 ? Finding.well("fonts") : Finding.ill("fonts");
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.log(Level.WARNING, "This Java can't lay out text.", e);
            return Finding.ill("fonts");
        }
    }
}
