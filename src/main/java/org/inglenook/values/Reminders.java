package org.inglenook.values;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Language;
import org.inglenook.platform.Mail;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Outbox;
import org.inglenook.platform.Settings;
import org.inglenook.platform.ShopProfiles;

/**
 * Writes to the owner thirty and seven days before a claim ends or is to be looked at again: one mail for all that is due, and each
 * once. The row that says so and the mail are one transaction, and the row can be there only once, whichever node is first.
 */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final List<Integer> DAYS_BEFORE = List.of(7, 30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    ClaimLists lists;

    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    ShopProfiles profiles;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Sends what is due, if the owner can be written to. */
    public void send() {
        Optional<MemberCard> owner = members.owner();
        Optional<String> address = owner.flatMap(card -> members.emailOf(card.id()));
        if (address.isEmpty()) {
            return;
        }
        Map<Reminder, Claim> due = due();
        if (due.isEmpty()) {
            return;
        }
        due.keySet().forEach(em::persist);
        em.flush();
        Locale language =
                Language.supported(members.languageOf(owner.get().id()).orElse(Locale.ENGLISH));
        String list = due.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), language))
                .collect(joining("\n\n"));
        outbox.send(new Mail(
                address.get(),
                Messages.text(
                        language, "values.mail.subject", profiles.current().getName()),
                Messages.text(language, "values.mail.text", list, settings.publicUrl() + "/studio/values")));
    }

    private Map<Reminder, Claim> due() {
        LocalDate today = claims.today();
        List<Reminder> sent = em.createQuery("select r from Reminder r where r.day >= :today", Reminder.class)
                .setParameter("today", today)
                .getResultList();
        Map<Reminder, Claim> due = new LinkedHashMap<>();
        for (Claim claim : lists.withDayBetween(today, today.plusDays(DAYS_BEFORE.get(1)))) {
            Stream.of(
                            next(claim, Reminder.Kind.END, claim.getValidUntil(), today, sent),
                            next(claim, Reminder.Kind.REVIEW, claim.getReviewOn(), today, sent))
                    .flatMap(Optional::stream)
                    .forEach(reminder -> due.put(reminder, claim));
        }
        return due;
    }

    /** The nearest step only: a day that was set six days ahead is not announced twice. */
    private Optional<Reminder> next(
            Claim claim, Reminder.Kind kind, LocalDate day, LocalDate today, List<Reminder> sent) {
        if (day == null || day.isBefore(today)) {
            return Optional.empty();
        }
        long left = ChronoUnit.DAYS.between(today, day);
        return DAYS_BEFORE.stream()
                .filter(step -> left <= step)
                .findFirst()
                .filter(step -> sent.stream().noneMatch(reminder -> reminder.isAbout(claim, kind, day, step)))
                .map(step -> new Reminder(claim, kind, day, step, clock.instant()));
    }

    private String line(Reminder reminder, Claim claim, Locale language) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(reminder.day());
        return Messages.text(
                language,
                reminder.kind() == Reminder.Kind.END ? "values.mail.end" : "values.mail.review",
                claim.getStatement(),
                day,
                settings.publicUrl() + "/studio/values/claims/" + claim.getId());
    }
}
