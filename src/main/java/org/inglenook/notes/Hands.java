package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.inglenook.media.PicturePress;
import org.inglenook.notes.print.Drawing;
import org.inglenook.notes.print.PhotoDrawing;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;

/** Keeps what the owner wrote with their own hand, to print it again. */
@ApplicationScoped
@Transactional
public class Hands {
    private static final int MOST = 200;
    private static final int HELD = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    /** Ink never changes, so what was unpacked once stays right; a sheet asks for the signature once for each card. */
    private final Map<Long, Drawing> held = new ConcurrentHashMap<>();

    /** All, the newest first. */
    public List<Hand> all() {
        return em.createQuery("select h from Hand h order by h.madeAt desc, h.id desc", Hand.class)
                .getResultList();
    }

    public Optional<Hand> find(long id) {
        return Optional.ofNullable(em.find(Hand.class, id));
    }

    /** The hand, or the refusal that there is none. */
    public Hand get(long id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** The one of this name, whatever its case. */
    public Optional<Hand> named(String name) {
        return em.createQuery("select h from Hand h where lower(h.name) = lower(:name)", Hand.class)
                .setParameter("name", name.strip())
                .getResultStream()
                .findFirst();
    }

    /** What notes are signed with; nothing when they are signed in print. */
    public Optional<Hand> signature() {
        return em.createQuery("select h from Hand h where h.used = true order by h.id desc", Hand.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What it looks like. */
    public Drawing drawing(Hand hand) {
        Drawing known = held.get(hand.getId());
        if (known == null) {
            HandInk ink = em.find(HandInk.class, hand.getId());
            if (ink == null) {
                throw DomainException.notFound();
            }
            known = Ink.drawing(ink.bytes());
            if (held.size() >= HELD) {
                held.clear();
            }
            held.put(hand.getId(), known);
        }
        return known;
    }

    /** Keeps what was written on a screen: a list of strokes as {@link Ink} reads them. */
    public Hand write(String name, HandKind kind, String says, String strokes) {
        List<float[]> read = Ink.strokes(strokes);
        return keep(new Hand(name, kind, says, Hand.Source.PEN, clock.instant()), Ink.pack(read));
    }

    /** Keeps what was written on paper: the photo's paper is taken out, and the photo isn't kept. */
    public Hand photograph(String name, HandKind kind, String says, byte[] photo) {
        Hand hand = new Hand(name, kind, says, Hand.Source.PHOTO, clock.instant());
        BufferedImage picture = new PicturePress(settings.pictureMaxBytes(), settings.pictureMaxPixels())
                .upright(photo, PhotoDrawing.LONGEST_SIDE / 2);
        float width = kind == HandKind.SIGNATURE ? 45 : kind == HandKind.WORDS ? 60 : 122;
        float height = kind == HandKind.SIGNATURE ? 18 : kind == HandKind.WORDS ? 20 : 70;
        Drawing drawing = PhotoDrawing.of(picture, width, height)
                .orElseThrow(() -> DomainException.field("picture", Kind.INVALID, "notes.hand.problem.noInk"));
        return keep(hand, Ink.pack(drawing));
    }

    private Hand keep(Hand hand, byte[] ink) {
        requireOwnName(hand.getName(), null);
        long many = em.createQuery("select count(h) from Hand h", Long.class).getSingleResult();
        if (many >= MOST) {
            throw new DomainException(Kind.CONFLICT, "notes.hand.problem.many", MOST);
        }
        em.persist(hand);
        em.flush();
        em.persist(new HandInk(hand.getId(), ink));
        if (hand.getKind() == HandKind.SIGNATURE) {
            signWith(hand.getId());
        }
        return hand;
    }

    private void requireOwnName(String name, Long except) {
        if (named(name).filter(other -> !other.getId().equals(except)).isPresent()) {
            throw DomainException.field("name", Kind.CONFLICT, "notes.hand.problem.taken", name);
        }
    }

    /** Those that are a whole note, the newest first. */
    public List<Hand> wholeNotes() {
        return em.createQuery("select h from Hand h where h.kind = :kind order by h.madeAt desc, h.id desc", Hand.class)
                .setParameter("kind", HandKind.NOTE)
                .getResultList();
    }

    /** Says anew what a hand is called and what it says. */
    public Hand describe(long id, String name, String says) {
        Hand hand = get(id);
        requireOwnName(name == null ? "" : name.strip(), id);
        if (!hand.getName().equalsIgnoreCase(name == null ? "" : name.strip())) {
            requireFree(hand);
        }
        String before = hand.getName();
        hand.describe(name, says);
        onPaper(before, hand.getPlace());
        return hand;
    }

    /** Cards on paper that have a drawing of this name have it under another one, or as words. */
    private void onPaper(String name, String now) {
        if (!("{" + NoteText.HAND + name + "}").equals(now)) {
            drawnOn(name, List.of(NoteState.PRINTED, NoteState.PACKED, NoteState.SENT))
                    .forEach(note -> note.reread(place -> place.equalsIgnoreCase(name) ? now : null));
        }
    }

    /** A card that was looked at and approved would be printed with the bare name in place of the drawing. */
    private void requireFree(Hand hand) {
        Stream<ThankYouNote> whole = em.createQuery(
                        "select n from ThankYouNote n where n.state = :approved and n.making.handId = :id order by n.placedAt",
                        ThankYouNote.class)
                .setParameter("approved", NoteState.APPROVED)
                .setParameter("id", hand.getId())
                .setMaxResults(1)
                .getResultStream();
        Stream.concat(whole, drawnOn(hand.getName(), List.of(NoteState.APPROVED)))
                .findFirst()
                .ifPresent(note -> {
                    throw new DomainException(
                            Kind.CONFLICT, "notes.hand.problem.wanted", hand.getName(), note.getOrderNumber());
                });
    }

    /** Notes in these states that have a place for the hand of this name, however it is spaced; the oldest order first. */
    private Stream<ThankYouNote> drawnOn(String name, List<NoteState> states) {
        return em
                .createQuery(
                        "select n from ThankYouNote n where n.state in :states and locate(:hand, n.text) > 0"
                                + " and locate(:name, lower(n.text)) > 0 order by n.placedAt",
                        ThankYouNote.class)
                .setParameter("states", states)
                .setParameter("hand", NoteText.HAND)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .filter(note -> NoteText.hands(note.getText()).stream()
                        .anyMatch(place -> place.hand().equalsIgnoreCase(name)));
    }

    /** Signs notes with this one from now on. */
    public Hand signWith(long id) {
        Hand chosen = get(id);
        signInPrint();
        chosen.use(true);
        return chosen;
    }

    /** Signs notes in print from now on. */
    public void signInPrint() {
        em.createQuery("select h from Hand h where h.used = true", Hand.class)
                .getResultList()
                .forEach(hand -> hand.use(false));
    }

    /** Removes a whole note that greets somebody who is to be forgotten, unless it is on another's card too. */
    void forgetWhole(long id, String name) {
        boolean wanted = !em.createQuery("select n.id from ThankYouNote n where n.making.handId = :id", Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        find(id).filter(hand -> !wanted && Names.isIn(name, hand.getSays())).ifPresent(hand -> remove(id));
    }

    /** Removes it for good. Cards that were printed with it keep its words, and aren't printed again. */
    public void remove(long id) {
        find(id).ifPresent(hand -> {
            requireFree(hand);
            onPaper(hand.getName(), hand.getSays());
            em.createQuery("delete from HandInk i where i.handId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createQuery("select n from ThankYouNote n where n.making.handId = :id", ThankYouNote.class)
                    .setParameter("id", id)
                    .getResultList()
                    .forEach(ThankYouNote::loseDrawing);
            em.remove(hand);
            held.remove(id);
        });
    }
}
