package org.inglenook.story.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.util.Map;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Uploads;

/** The pictures of the rows of a chapter's form. */
@ApplicationScoped
class RowPictures {

    @Inject
    Pictures pictures;

    PictureView find(Long id) {
        return id == null ? null : pictures.find(id).orElse(null);
    }

    PartRow row(String key, Map<String, String> typed, Part upload) {
        String id = typed.getOrDefault("picture", "");
        return new PartRow(key, typed, id.matches("\\d{1,18}") ? find(Long.valueOf(id)) : null, upload);
    }

    /** The row with its picture taken in, or described anew; a refusal names the row's field. */
    PartRow taken(PartRow row) {
        try {
            if (row.upload() != null) {
                byte[] bytes = Uploads.bytes(row.upload());
                return row.with(pictures.add(bytes, row.typed("alt"), row.isDecorative()));
            }
            return row.isDescribed()
                    ? row
                    : row.with(pictures.describe(row.getPicture().getId(), row.typed("alt"), row.isDecorative()));
        } catch (DomainException e) {
            String field = "alt".equals(e.field().orElse("")) ? "-alt" : "-picture-id";
            throw DomainException.field("part-" + row.getKey() + field, e.kind(), e.key(), e.args());
        }
    }
}
