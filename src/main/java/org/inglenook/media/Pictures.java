package org.inglenook.media;

import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Settings;
import org.inglenook.platform.TranslatedTexts;

/** The shop's pictures. */
@ApplicationScoped
@Transactional
public class Pictures {

    @PersistenceContext
    EntityManager em;

    @Inject
    TranslatedTexts texts;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Event<PageChanged> changed;

    @Inject
    @Any
    Instance<ShownPictures> rooms;

    /** Takes a picture in; refuses with a sentence for the owner what isn't one, is too large, or has no words. */
    public PictureView add(byte[] bytes, String alt, boolean decorative) {
        AltText words = new AltText(alt, decorative);
        PreparedPicture prepared = prepare(bytes);
        Picture picture = new Picture(prepared, words, clock.instant());
        em.persist(picture);
        em.flush();
        prepared.variants()
                .forEach((width, content) -> em.persist(new PictureVariant(picture.getId(), width, content)));
        return new PictureView(picture);
    }

    /**
     * The same for what may not be a picture: empty where {@link #add} would refuse.
     *
     * @param alt empty for one that says nothing by itself
     */
    public Optional<PictureView> addIfFit(byte[] bytes, String alt) {
        try {
            return Optional.of(add(bytes, alt, alt.isEmpty()));
        } catch (DomainException e) {
            // Nothing was stored yet, and who asked goes on without it.
            return Optional.empty();
        }
    }

    /** The same treatment for a picture that is kept elsewhere: only pixels pass. */
    public PreparedPicture prepare(byte[] bytes) {
        return new PicturePress(settings.pictureMaxBytes(), settings.pictureMaxPixels()).prepare(bytes);
    }

    /** The middle of an upload as a small square JPEG, for a picture that is kept elsewhere; refused as {@link #add} refuses. */
    public byte[] square(byte[] bytes, int side) {
        return new PicturePress(settings.pictureMaxBytes(), settings.pictureMaxPixels()).square(bytes, side);
    }

    public Optional<PictureView> find(long id) {
        return Optional.ofNullable(em.find(Picture.class, id)).map(PictureView::new);
    }

    /** Whether everybody may see it now; else it is there for the people who work here alone. */
    public boolean isShown(long id) {
        return rooms.stream().anyMatch(room -> room.shows(id));
    }

    /** Whether a member may see it though not everybody does. */
    public boolean isShownTo(long id, long memberId) {
        return rooms.stream().anyMatch(room -> room.showsTo(id, memberId));
    }

    /** Whether a key in its address lets whoever holds it see it. */
    public boolean isOpened(long id, String key) {
        return key != null && rooms.stream().anyMatch(room -> room.opens(id, key));
    }

    /** Many at once, in one query; ids that are no picture's are left out. */
    public Map<Long, PictureView> views(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Picture p where p.id in :ids", Picture.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(PictureView::new)
                .collect(Collectors.toMap(PictureView::getId, Function.identity()));
    }

    /** The words are live at once, in a published text as in a draft; pages that say them carry the tag {@code pictures}. */
    public PictureView describe(long id, String alt, boolean decorative) {
        Picture picture = get(id);
        picture.describe(new AltText(alt, decorative));
        changed.fire(new PageChanged("pictures"));
        return new PictureView(picture);
    }

    /** The point that stays in view where the picture is cropped; live at once, like its words. */
    public PictureView focusOn(long id, FocalPoint point) {
        Picture picture = get(id);
        picture.focusOn(point);
        changed.fire(new PageChanged("pictures"));
        return new PictureView(picture);
    }

    /** One variant's bytes. */
    public Optional<byte[]> content(long id, int width) {
        return em.createQuery(
                        "select v from PictureVariant v where v.pictureId = :id and v.width = :width",
                        PictureVariant.class)
                .setParameter("id", id)
                .setParameter("width", width)
                .getResultStream()
                .findFirst()
                .map(PictureVariant::getContent);
    }

    /** Takes over a picture that another installation pressed, with all that is said of it. */
    Picture takeOver(SortedMap<Integer, byte[]> variants, AltText alt, FocalPoint point, Instant madeAt) {
        PreparedPicture prepared =
                new PicturePress(settings.pictureMaxBytes(), settings.pictureMaxPixels()).takeOver(variants);
        Picture picture = new Picture(prepared, alt, madeAt);
        picture.focusOn(point);
        em.persist(picture);
        em.flush();
        prepared.variants()
                .forEach((width, content) -> em.persist(new PictureVariant(picture.getId(), width, content)));
        return picture;
    }

    /** Removes a picture for good: for what was never to be shown, and for the demonstration's own. */
    public void remove(long id) {
        texts.erase(PictureWords.ROOM, PictureWords.subject(id));
        em.createQuery("delete from PictureVariant v where v.pictureId = :id")
                .setParameter("id", id)
                .executeUpdate();
        em.createQuery("delete from Picture p where p.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    private Picture get(long id) {
        Picture picture = em.find(Picture.class, id);
        if (picture == null) {
            throw new DomainException(NOT_FOUND, "media.picture.error.gone");
        }
        return picture;
    }
}
