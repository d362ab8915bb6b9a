package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.inglenook.platform.ArchiveLine;
import org.inglenook.platform.ArchiveReader;
import org.inglenook.platform.ArchivedTranslations;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Written;

/**
 * A story that comes in an archive. Where there is none yet it comes as it was; where there is one, that one stays: chapters come as
 * removed ones that can be put back, the draft as a revision that was set aside, revisions as history.
 */
@ApplicationScoped
@Transactional
public class StoryArrivals {

    /** A draft that came as a revision, because there was one already. */
    private static final String ASIDE = "draft-aside";

    private static final int MARK = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    Stories stories;

    @Inject
    Chapters chapters;

    @Inject
    ArchivedTranslations translations;

    @Inject
    Event<PageChanged> changed;

    /** What is known while one archive is read. */
    private static final class Reading {
        private final ArchiveReader archive;
        private final boolean first;
        private final boolean firstRevisions;
        private final Map<Integer, Integer> numbers = new HashMap<>();
        private StoryRevision lastDeciding;
        private int number;

        private Reading(ArchiveReader archive, boolean first, int number) {
            this.archive = archive;
            this.first = first;
            this.number = number;
            this.firstRevisions = number == 0;
        }

        /** Whether what decided what readers saw there decides it here. */
        private boolean decides() {
            return firstRevisions && archive.isLive();
        }
    }

    void read(ArchiveReader archive) {
        boolean first = stories.draft().answers().isEmpty() && chapters.list().isEmpty();
        Reading reading = new Reading(archive, first, stories.lastNumber());
        archive.lines(StoryArchive.CHAPTERS, line -> readChapter(line, reading));
        archive.lines(StoryArchive.ADDRESSES, this::readAddress);
        // An opening in other words belongs to the draft that it was made from.
        translations.read(
                archive,
                Translations.ROOM,
                StoryLinks.CHAPTER,
                subject -> first || !Translations.OPENING.equals(subject),
                (subject, words) -> Translations.OPENING.equals(subject)
                        ? ArchivedTranslations.as(StoryAnswers.class, words)
                        : ArchivedTranslations.as(TranslatedText.class, words));
        archive.lines(StoryArchive.REVISIONS, line -> readRevision(line, reading));
        archive.lines(StoryArchive.DRAFT, line -> readDraft(line, reading));
        StoryRevision last = reading.lastDeciding;
        if (archive.isLive() && !reading.decides() && last != null && last.isPublished()) {
            stories.publishAgain(last.getNumber(), null);
        }
        changed.fire(new PageChanged("story"));
    }

    private void readChapter(ArchiveLine line, Reading reading) {
        Long known = reading.archive.known(StoryLinks.CHAPTER, line.key());
        if (known != null && em.find(Chapter.class, known) != null) {
            reading.archive.left(StoryLinks.CHAPTER);
            return;
        }
        ChapterText text = StoryLinks.record(own(line.tree("text"), reading), StoryContent.ChapterContent.class)
                .text();
        Integer position = line.number("position");
        int place = position == null ? 0 : position;
        Chapter chapter = line.flag("sample")
                ? Chapter.suggested(text, place, line.at("changed"))
                : new Chapter(text, place, line.at("changed"));
        if (line.has("removed")) {
            chapter.remove(line.at("removed"));
        } else if (!reading.first) {
            chapter.remove(line.at("changed"));
        }
        took(chapter, line.key(), reading);
    }

    private void took(Chapter chapter, String key, Reading reading) {
        em.persist(chapter);
        em.flush();
        reading.archive.took(StoryLinks.CHAPTER, key, chapter.getId());
    }

    /** An address that leads somewhere else here stays there; its chapter is given another when it is published. */
    private void readAddress(ArchiveLine line) {
        String slug = Written.needed("slug", line.text("slug"), 200);
        Long chapter = line.record("chapter", StoryLinks.CHAPTER);
        boolean given = em.createQuery("select count(a) from ChapterAddress a where a.chapterId = :chapter", Long.class)
                        .setParameter("chapter", chapter)
                        .getSingleResult()
                > 0;
        if (!given && em.find(ChapterAddress.class, slug) == null) {
            em.persist(new ChapterAddress(slug, chapter, line.at("given")));
        }
    }

    private void readRevision(ArchiveLine line, Reading reading) {
        Integer number = line.number("number");
        Integer repeats = line.number("repeats");
        Long known = reading.archive.known(StoryArchive.REVISION, line.key());
        StoryRevision there = known == null ? null : em.find(StoryRevision.class, known);
        if (there != null) {
            reading.archive.left(StoryArchive.REVISION);
        } else {
            boolean brought = line.flag("brought") || !reading.decides();
            reading.number++;
            there = StoryRevision.of(
                    reading.number,
                    line.word("kind", StoryRevision.Kind.class),
                    content(line, reading),
                    repeats == null ? null : reading.numbers.get(repeats),
                    brought,
                    line.at("made"));
            em.persist(there);
            em.flush();
            reading.archive.took(StoryArchive.REVISION, line.key(), there.getId());
            if (StoryRevision.DECIDING.contains(there.getKind()) && !line.flag("brought")) {
                reading.lastDeciding = there;
            }
        }
        reading.numbers.put(number, there.getNumber());
        em.flush();
        em.detach(there);
    }

    private void readDraft(ArchiveLine line, Reading reading) {
        StoryContent content = content(line, reading);
        if (reading.first) {
            stories.draft().answer(content.answers(), line.at("changed"));
            reading.archive.took(StoryArchive.DRAFTED, line.key(), StoryDraft.ONLY);
            reading.archive.remember(ASIDE, key(line), StoryDraft.ONLY);
            return;
        }
        boolean nothing = content.answers().isEmpty() && content.chapters().isEmpty();
        if (nothing || isOwnDraft(content) || reading.archive.known(ASIDE, key(line)) != null) {
            reading.archive.left(StoryArchive.DRAFTED);
            return;
        }
        reading.number++;
        StoryRevision aside =
                StoryRevision.of(reading.number, StoryRevision.Kind.SET_ASIDE, content, null, true, line.at("changed"));
        em.persist(aside);
        em.flush();
        reading.archive.took(ASIDE, key(line), aside.getId());
    }

    private boolean isOwnDraft(StoryContent content) {
        return content.equals(stories.draftContent());
    }

    /** A draft goes on: what it said at one time is another draft than what it said later. */
    private static String key(ArchiveLine line) {
        try {
            byte[] said = line.tree("content").toString().getBytes(StandardCharsets.UTF_8);
            byte[] mark = MessageDigest.getInstance("SHA-256").digest(said);
            return line.key() + "-" + HexFormat.of().formatHex(mark).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private StoryContent content(ArchiveLine line, Reading reading) {
        return StoryLinks.record(own(line.tree("content"), reading), StoryContent.class)
                .checked();
    }

    /** Chapters and pictures as they are named here; a chapter that only a revision remembers comes as a removed one. */
    private JsonObject own(JsonObject tree, Reading reading) {
        for (JsonValue chapter :
                tree.containsKey("chapters") ? tree.getJsonArray("chapters") : JsonValue.EMPTY_JSON_ARRAY) {
            remember((JsonObject) chapter, reading);
        }
        return StoryLinks.renamed(tree, (kind, named) -> {
            Long id = named instanceof JsonString key ? reading.archive.known(kind, key.getString()) : null;
            if (id == null) {
                throw new DomainException(Kind.INVALID, "platform.archive.error.reference", named.toString());
            }
            return Json.createValue(id);
        });
    }

    private void remember(JsonObject chapter, Reading reading) {
        String key = chapter.getString("id", "");
        Long known = reading.archive.known(StoryLinks.CHAPTER, key);
        if (known != null && em.find(Chapter.class, known) != null) {
            return;
        }
        JsonObject nameless = StoryLinks.without(chapter, "id");
        ChapterText text = StoryLinks.record(own(nameless, reading), StoryContent.ChapterContent.class)
                .text();
        Chapter gone = new Chapter(text, 0, reading.archive.now());
        gone.remove(reading.archive.now());
        took(gone, key, reading);
    }
}
