package org.inglenook.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.SortedMap;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.PageChanged;

/** Pictures that come in an archive, one transaction for each. */
@ApplicationScoped
@Transactional
public class PictureArrivals {

    @Inject
    Pictures pictures;

    @Inject
    Event<PageChanged> changed;

    void take(
            ArchiveReader archive,
            ArchiveLine line,
            SortedMap<Integer, byte[]> variants,
            AltText alt,
            FocalPoint point) {
        Picture picture = pictures.takeOver(variants, alt, point, line.at("made"));
        archive.took(PictureArchive.KIND, line.key(), picture.getId());
    }

    /** The archive was refused after its pictures had come. */
    void undo(ArchiveReader archive) {
        archive.brought(PictureArchive.KIND).forEach(pictures::remove);
        archive.forget(PictureArchive.KIND);
        changed.fire(new PageChanged("pictures"));
    }
}
