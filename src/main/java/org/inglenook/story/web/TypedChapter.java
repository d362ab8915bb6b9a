package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.media.PictureForm;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.FormProblems;
import org.inglenook.story.Chapter;
import org.inglenook.story.ChapterKind;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.ChapterText;

/** A chapter's form as a whole: its kind, its fields, its picture and its rows. */
@RequestScoped
class TypedChapter {

    /** Where a picture may still be refused, any one serves to find what else is wrong. */
    private static final Long ANY = 0L;

    @Inject
    KindChoice kind;

    @Inject
    ChapterFields fields;

    @Inject
    PictureForm picture;

    @Inject
    PartRows rows;

    @Inject
    SentRows sent;

    @Inject
    FormProblems problems;

    void showNew() {
        kind.show(null);
        rows.show(List.of());
    }

    void show(Chapter chapter) {
        kind.show(chapter.getKind());
        fields.show(chapter);
        picture.show(chapter.getPictureId());
        rows.show(chapter.getParts());
    }

    /** A button of the rows sends the form without saving: a picture that came along is taken in, since it can't be sent back. */
    void keepPicture() {
        if (sent.isAsked() && kind.isPictured()) {
            try {
                picture.keep();
            } catch (DomainException e) {
                problems.tell(e);
            }
        }
    }

    /** Finds what is wrong with the words before a picture is taken in. */
    void check() {
        fields.text(kind.getChosen(), kind.isPictured() ? ANY : null, rows.parts());
    }

    ChapterText text() {
        if (kind.has(ChapterPart.Field.PICTURE_ID.name())) {
            rows.take();
        }
        return fields.text(kind.getChosen(), kind.isPictured() ? picture.keep() : null, rows.parts());
    }

    /** Null while it is still to be chosen. */
    ChapterKind kind() {
        return kind.getChosen();
    }

    long edition() {
        return fields.getEdition();
    }
}
