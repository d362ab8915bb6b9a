package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException.Kind;

/** The last few things that each text of the studio said before. */
@ApplicationScoped
@Transactional
public class EarlierTexts {

    /** How many are kept of one text. */
    public static final int MOST = 20;

    /**
     * A text was rewritten.
     *
     * @param earlier the id of what it said before
     */
    public record TextReplaced(String place, long earlier) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Instance<Writer> writers;

    @Inject
    @Any
    Instance<RewrittenTexts> rooms;

    @Inject
    Event<TextReplaced> replaced;

    /**
     * Keeps what a text said, called in the transaction that rewrites it. The oldest beyond {@link #MOST} go.
     *
     * @param place where it stands, as its form names it: {@code chapter:12}
     * @param before a record of what it said
     */
    public void keep(String place, Object before, Instant now) {
        EarlierText text = new EarlierText(place, before, writer(), now);
        em.persist(text);
        em.flush();
        list(place, MOST, MOST).forEach(em::remove);
        replaced.fire(new TextReplaced(place, text.getId()));
    }

    /** The last replaced first. */
    public List<EarlierText> list(String place) {
        return list(place, 0, MOST);
    }

    /** Of all texts, the last replaced first. */
    public List<EarlierText> recent() {
        return em.createQuery("select t from EarlierText t order by t.id desc", EarlierText.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    public EarlierText get(long id) {
        return Optional.ofNullable(em.find(EarlierText.class, id))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "platform.earlier.error.gone"));
    }

    /** Whether the text was not rewritten since it stopped saying this. */
    public boolean isLast(EarlierText text) {
        return list(text.getPlace(), 0, 1).stream()
                .anyMatch(last -> last.getId().equals(text.getId()));
    }

    /** What has changed since, field by field; for who may edit the text. */
    public List<RewrittenTexts.Change> changesSince(EarlierText text) {
        return room(text).changesSince(text);
    }

    /**
     * The text says this again; for who may edit it.
     *
     * @return the address of its page in the studio
     */
    public String bringBack(long id) {
        EarlierText text = get(id);
        return room(text).bringBack(text);
    }

    private RewrittenTexts room(EarlierText text) {
        return rooms.stream()
                .filter(room -> text.getPlace().split(":", 2)[0].equals(room.kind()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** The text itself is gone for good. */
    public void erase(String place) {
        em.createQuery("delete from EarlierText t where t.place = :place")
                .setParameter("place", place)
                .executeUpdate();
    }

    private List<EarlierText> list(String place, int from, int most) {
        return em.createQuery(
                        "select t from EarlierText t where t.place = :place order by t.id desc", EarlierText.class)
                .setParameter("place", place)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultList();
    }

    private Long writer() {
        try {
            return writers.stream().findFirst().flatMap(Writer::known).orElse(null);
        } catch (ContextNotActiveException e) {
            // No request: work that the house does by itself.
            return null;
        }
    }
}
