package org.inglenook.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.Map;
import java.util.Set;
import org.inglenook.media.FocalPoint;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Uploads;

/** The pictures of the rows of a chapter's form. */
@ApplicationScoped
class RowPictures {

    private static final Set<String> OWN_FIELDS = Set.of("alt", "focus-x", "focus-y");

    @Inject
    Pictures pictures;

    PictureView find(Long id) {
        return id == null ? null : pictures.find(id).orElse(null);
    }

    PartRow row(String key, Map<String, String> typed, Part upload) {
        String id = typed.getOrDefault("picture", "");
        return new PartRow(key, typed, id.matches("\\d{1,18}") ? find(Long.valueOf(id)) : null, upload);
    }

    /** The row with its picture taken in, described anew, or with another point in view; a refusal names the row's field. */
    PartRow taken(PartRow row) {
        try {
            FocalPoint point = row.point();
            PictureView taken = described(row);
            if (taken == null || taken.getFocalPoint().equals(point)) {
                return taken == row.getPicture() ? row : row.with(taken);
            }
            return row.with(pictures.focusOn(taken.getId(), point));
        } catch (DomainException e) {
            String field = e.field().filter(OWN_FIELDS::contains).orElse("picture-id");
            throw DomainException.field("part-" + row.getKey() + "-" + field, e.kind(), e.key(), e.args());
        }
    }

    private PictureView described(PartRow row) {
        if (row.upload() != null) {
            return pictures.add(Uploads.bytes(row.upload()), row.typed("alt"), row.isDecorative());
        }
        return row.isDescribed()
                ? row.getPicture()
                : pictures.describe(row.getPicture().getId(), row.typed("alt"), row.isDecorative());
    }
}
