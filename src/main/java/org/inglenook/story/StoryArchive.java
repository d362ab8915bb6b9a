package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inglenook.media.Pictures;
import org.inglenook.platform.ArchiveFields;
import org.inglenook.platform.ArchivePart;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchiveRows;
import org.inglenook.platform.ArchiveWriter;
import org.inglenook.platform.ArchivedTranslations;

/** The story in archives: its draft, every chapter that there is or was, their addresses and translations, and all revisions. */
@ApplicationScoped
public class StoryArchive implements ArchivePart {

    static final String CHAPTERS = "story/chapters";
    static final String ADDRESSES = "story/addresses";
    static final String REVISIONS = "story/revisions";
    static final String DRAFT = "story/draft";

    static final String REVISION = "revision";
    static final String DRAFTED = "draft";

    /** Each is a whole story. */
    private static final int REVISIONS_AT_ONCE = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    ArchiveRows rows;

    @Inject
    Stories stories;

    @Inject
    ArchivedTranslations translations;

    @Inject
    Pictures pictures;

    @Inject
    StoryArrivals arrivals;

    @Override
    public String name() {
        return "story";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public long count() {
        return rows.count(StoryRevision.class, Chapter.class);
    }

    @Override
    public void write(ArchiveWriter archive) {
        archive.list(
                REVISIONS,
                lines -> rows.each(
                        StoryRevision.class, REVISIONS_AT_ONCE, revision -> lines.add(line(revision, archive))));
        archive.list(DRAFT, lines -> lines.add(draft(archive)));
        translations.write(archive, Translations.ROOM, StoryLinks.CHAPTER, id -> rows.there(Chapter.class, id) != null);
        archive.list(ADDRESSES, lines -> addresses().stream()
                .filter(address -> rows.there(Chapter.class, address.getChapterId()) != null)
                .forEach(address -> lines.add(archive.line()
                        .text("slug", address.getSlug())
                        .record("chapter", StoryLinks.CHAPTER, address.getChapterId())
                        .moment("given", address.getGivenAt()))));
        archive.list(CHAPTERS, lines -> rows.each(Chapter.class, chapter -> lines.add(line(chapter, archive))));
    }

    private List<ChapterAddress> addresses() {
        return em.createQuery("select a from ChapterAddress a", ChapterAddress.class)
                .getResultStream()
                .sorted(Comparator.comparing(ChapterAddress::getSlug))
                .toList();
    }

    private ArchiveFields line(Chapter chapter, ArchiveWriter archive) {
        return archive.line(StoryLinks.CHAPTER, chapter.getId())
                .tree("text", StoryLinks.without(linked(StoryContent.ChapterContent.of(chapter), archive), "id"))
                .number("position", chapter.getPosition())
                .flag("sample", chapter.isSample())
                .moment("changed", chapter.getChangedAt())
                .moment("removed", chapter.getRemovedAt());
    }

    /** Who made it isn't told: members stay with their installation. */
    private ArchiveFields line(StoryRevision revision, ArchiveWriter archive) {
        return archive.line(REVISION, revision.getId())
                .number("number", revision.getNumber())
                .word("kind", revision.getKind())
                .number("repeats", revision.getRepeats())
                .flag("brought", revision.isBrought())
                .moment("made", revision.getMadeAt())
                .tree("content", linked(revision.content(), archive));
    }

    private ArchiveFields draft(ArchiveWriter archive) {
        StoryContent content = stories.draftContent();
        return archive.line(DRAFTED, StoryDraft.ONLY)
                .moment("changed", stories.draft().getChangedAt())
                .tree("content", linked(content, archive));
    }

    /** Chapters and pictures by their keys; a picture that is gone is left out, and its chapter becomes one of words. */
    private JsonObject linked(Object record, ArchiveWriter archive) {
        JsonObject tree = StoryLinks.tree(record);
        List<Long> shown = new ArrayList<>();
        StoryLinks.renamed(tree, (kind, id) -> {
            if (StoryLinks.PICTURE.equals(kind)) {
                shown.add(((JsonNumber) id).longValueExact());
            }
            return id;
        });
        var there = pictures.views(shown).keySet();
        return StoryLinks.renamed(tree, (kind, known) -> {
            long id = ((JsonNumber) known).longValueExact();
            boolean picture = StoryLinks.PICTURE.equals(kind);
            if (picture && !there.contains(id)) {
                return JsonValue.NULL;
            }
            return Json.createValue(picture ? archive.key(kind, id) : archive.loose(kind, id));
        });
    }

    @Override
    public void read(ArchiveReader archive) {
        arrivals.read(archive);
    }
}
