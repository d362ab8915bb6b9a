package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.inglenook.platform.DomainException.Kind;

/** What is being typed into the studio's forms, kept for each member and window until it is saved. */
@ApplicationScoped
@Transactional
public class KeptForms {

    /** How long a text that was never saved can be had again. */
    static final Duration LIFE = Duration.ofDays(60);

    private static final int SHOWN = 10;
    private static final Duration RECENT = Duration.ofDays(1);

    /** A kept text from which another window went on, as it was then. */
    public record Taken(long id, long keptAtMillis) {

        /** @return what a form carried, or null when it took nothing */
        public static Taken parse(String text) {
            if (text == null || !text.matches("\\d{1,18}\\.\\d{1,18}")) {
                return null;
            }
            String[] parts = text.split("\\.", 2);
            return new Taken(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }

        public static String of(KeptForm form) {
            return form.getId() + "." + form.getKeptAt().toEpochMilli();
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Keeps what stands in the form now.
     *
     * @param taken the kept text that this window was filled with when it was opened, or null
     * @throws DomainException {@code GONE} when this window has already saved its text: what comes now comes late
     */
    public KeptForm keep(FormWindow opened, Map<String, List<String>> fields, Taken taken) {
        KeptForm form = at(opened);
        form.keep(fields, clock.instant());
        if (taken != null) {
            taken(opened, taken)
                    .filter(old -> !old.isOpen(clock.instant()) && !old.isAside())
                    .ifPresent(em::remove);
        }
        flush();
        return form;
    }

    /** The window is open, whether anything was typed or not. */
    public KeptForm stay(FormWindow opened) {
        KeptForm form = at(opened);
        form.stay(clock.instant());
        flush();
        return form;
    }

    /** The window was closed; what was typed in it stays. */
    public void leave(FormWindow opened) {
        find(opened).filter(form -> form.getSavedAt() == null).ifPresent(form -> {
            if (form.getKeptAt() == null) {
                em.remove(form);
            } else {
                form.leave(clock.instant());
            }
        });
    }

    /** What stands in this window is what is saved: there is nothing to keep. */
    public void forget(FormWindow opened) {
        find(opened).filter(form -> form.getSavedAt() == null).ifPresent(em::remove);
    }

    /** What was typed here, and what this window was filled with, is let go: it is shown no more unless somebody asks for it. */
    public void putAside(FormWindow opened, Taken taken) {
        find(opened).filter(form -> form.getKeptAt() != null).ifPresent(form -> form.putAside(clock.instant()));
        if (taken != null) {
            taken(opened, taken).ifPresent(form -> form.putAside(clock.instant()));
        }
    }

    /** The text of this window is saved, and with it that which the window was filled with, unless more was typed there since. */
    public void saved(FormWindow opened, Taken taken) {
        KeptForm form = find(opened).orElseGet(() -> open(opened));
        form.save(clock.instant());
        if (taken != null) {
            taken(opened, taken).ifPresent(em::remove);
        }
    }

    /**
     * Does what a form asks for once, however often it is sent: two at the same moment wait for each other.
     *
     * @param said what the form says, as a hash; the same window may say something else later
     * @param work does it, in this transaction, and says where it leads
     * @return where it leads, or led
     * @throws DomainException {@code CONFLICT} when the same was being done at this moment; asked again, this knows where it led
     */
    public String once(FormWindow opened, Taken taken, String said, Supplier<String> work) {
        KeptForm form = find(opened).orElseGet(() -> open(opened));
        String led = form.ledTo(said);
        if (led != null) {
            return led;
        }
        form.save(clock.instant());
        flush();
        String address = work.get();
        form.leadTo(address, said);
        if (taken != null) {
            taken(opened, taken).ifPresent(em::remove);
        }
        return address;
    }

    public boolean isSaved(FormWindow opened) {
        return find(opened).filter(form -> form.getSavedAt() != null).isPresent();
    }

    /** What a member typed at a place and never saved, the last first; what was set aside is among it. */
    public List<KeptForm> unsaved(String place, long memberId) {
        return em.createQuery(
                        "select k from KeptForm k where k.place = :place and k.memberId = :member and k.keptAt is not null"
                                + " and k.savedAt is null order by k.keptAt desc, k.id desc",
                        KeptForm.class)
                .setParameter("place", place)
                .setParameter("member", memberId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** What a member typed anywhere and never saved, the last first. */
    public List<KeptForm> unsaved(long memberId) {
        return em.createQuery(
                        "select k from KeptForm k where k.memberId = :member and k.keptAt is not null"
                                + " and k.savedAt is null order by k.keptAt desc, k.id desc",
                        KeptForm.class)
                .setParameter("member", memberId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Other windows in which the same text is open now, anybody's. */
    public List<KeptForm> openElsewhere(String place, String window) {
        Instant now = clock.instant();
        return em.createQuery(
                        "select k from KeptForm k where k.place = :place and k.window <> :window and k.savedAt is null"
                                + " and k.leftAt is null and k.seenAt > :since order by k.openedAt, k.id",
                        KeptForm.class)
                .setParameter("place", place)
                .setParameter("window", window)
                .setParameter("since", now.minus(KeptForm.SILENCE))
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Other windows that saved the same text since this one was opened. */
    public List<KeptForm> savedElsewhere(String place, String window, Instant since) {
        return em.createQuery(
                        "select k from KeptForm k where k.place = :place and k.window <> :window and k.savedAt > :since"
                                + " order by k.savedAt desc",
                        KeptForm.class)
                .setParameter("place", place)
                .setParameter("window", window)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultList();
    }

    /** What is typed at places that begin so belongs to others from now on: their page became a part of another. */
    public void moveUnder(String beginning, UnaryOperator<String> place) {
        em.createQuery("select k from KeptForm k where k.place like :beginning", KeptForm.class)
                .setParameter("beginning", beginning + "%")
                .getResultList()
                .forEach(form -> form.moveTo(place.apply(form.getPlace())));
    }

    /** Everything that a member typed and never saved goes with the member. */
    public void eraseOf(long memberId) {
        em.createQuery("delete from KeptForm k where k.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    /** Deletes what has been saved and left for a day, and what was never saved for {@link #LIFE}. */
    void purge() {
        em.createQuery(
                        "delete from KeptForm k where k.seenAt < :recent and (k.keptAt is null or k.savedAt is not null)")
                .setParameter("recent", clock.instant().minus(RECENT))
                .executeUpdate();
        em.createQuery("delete from KeptForm k where k.seenAt < :old")
                .setParameter("old", clock.instant().minus(LIFE))
                .executeUpdate();
    }

    private KeptForm at(FormWindow opened) {
        KeptForm form = find(opened).orElseGet(() -> open(opened));
        if (form.getSavedAt() != null) {
            throw new DomainException(Kind.GONE, "platform.keep.error.saved");
        }
        return form;
    }

    private KeptForm open(FormWindow opened) {
        KeptForm form = new KeptForm(opened, clock.instant());
        em.persist(form);
        return form;
    }

    private Optional<KeptForm> find(FormWindow opened) {
        Optional<KeptForm> form = em.createQuery("select k from KeptForm k where k.window = :window", KeptForm.class)
                .setParameter("window", opened.window())
                .getResultStream()
                .findFirst();
        if (form.isPresent() && !form.get().isAt(opened)) {
            throw DomainException.notFound();
        }
        return form;
    }

    private Optional<KeptForm> taken(FormWindow opened, Taken taken) {
        return Optional.ofNullable(em.find(KeptForm.class, taken.id()))
                .filter(form -> form.isAt(opened) && form.getKeptAt() != null)
                .filter(form -> form.getKeptAt().toEpochMilli() == taken.keptAtMillis());
    }

    /** A window's first two words may come at once. */
    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            if (Faults.isDuplicateKey(e) || Faults.isOptimisticLock(e)) {
                throw new DomainException(Kind.CONFLICT, "platform.error.conflict");
            }
            throw e;
        }
    }
}
