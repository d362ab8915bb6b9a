package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.media.PictureWords;
import org.inglenook.media.Pictures;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.story.TranslatedText.PartWords;

/** The demo shop's story: the opening, its chapters with their pictures, published once. */
@ApplicationScoped
@Transactional
public class StoryDemo implements DemoPart {

    private static final String DRAFT = "story_draft";
    private static final String CHAPTER = "story_chapter";
    private static final String REVISION = "story_revision";
    private static final String PICTURE = "media_picture";

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoFiles files;

    @Inject
    Stories stories;

    @Inject
    EarlierTexts earlier;

    @Inject
    Chapters chapters;

    @Inject
    ChapterAddresses addresses;

    @Inject
    PictureWords words;

    @Inject
    Translations translations;

    @Inject
    Pictures pictures;

    @Inject
    Members members;

    @Inject
    Event<PageChanged> changed;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(DemoRecords records) {
        JsonObject story = files.room("story");
        if (em.find(StoryDraft.class, StoryDraft.ONLY) == null) {
            records.add(DRAFT, StoryDraft.ONLY);
        }
        stories.answer(answers(story), stories.draft().getVersion());
        story.getJsonArray("chapters").getValuesAs(JsonObject.class).forEach(chapter -> add(chapter, records));
        JsonObject french = files.room("story-fr");
        translations.bring("fr", Translations.OPENING, answers(french), Map.of());
        french.getJsonArray("chapters").getValuesAs(JsonObject.class).forEach(chapter -> translate(chapter, records));
        Long owner = members.owner().map(MemberCard::id).orElse(null);
        records.add(REVISION, stories.publish(owner).getNumber());
    }

    private void add(JsonObject chapter, DemoRecords records) {
        String html = chapter.getJsonArray("text").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
        String year = chapter.getString("year", "");
        ChapterText text = new ChapterText(
                ChapterKind.valueOf(chapter.getString("kind")),
                chapter.getString("title"),
                html,
                year.isEmpty() ? null : Integer.valueOf(year),
                picture(chapter, records),
                chapter.getString("caption", ""),
                parts(chapter).map(part -> part(part, records)).toList());
        long id = chapters.add(text).getId();
        records.add(CHAPTER, id);
        records.add("chapter:" + chapter.getString("key"), id);
    }

    /** The original of some has changed after they were translated. */
    private void translate(JsonObject chapter, DemoRecords records) {
        Chapter original =
                chapters.get(records.ids("chapter:" + chapter.getString("key")).get(0));
        List<ChapterPart> originals = original.getParts();
        List<PartWords> parts = parts(chapter)
                .map(part -> new PartWords(
                        originals.get(part.getInt("of") - 1).id(),
                        part.getString("title", ""),
                        part.getString("detail", ""),
                        part.getString("words", "")))
                .toList();
        String html = chapter.getJsonArray("text").getValuesAs(JsonString::getString).stream()
                .collect(Collectors.joining("\n"));
        TranslatedText text =
                new TranslatedText(chapter.getString("title"), html, chapter.getString("caption", ""), parts);
        translations.bring("fr", String.valueOf(original.getId()), text, files.words(chapter, "was"));
        if (chapter.containsKey("alt")) {
            words.describe(original.getPictureId(), "fr", chapter.getString("alt"));
        }
    }

    private static Stream<JsonObject> parts(JsonObject chapter) {
        JsonArray parts = chapter.getJsonArray("parts");
        return parts == null ? Stream.of() : parts.getValuesAs(JsonObject.class).stream();
    }

    private ChapterPart part(JsonObject part, DemoRecords records) {
        return new ChapterPart(
                null,
                part.getString("when", ""),
                part.getString("title", ""),
                part.getString("detail", ""),
                part.getString("words", ""),
                picture(part, records),
                degrees(part, "latitude"),
                degrees(part, "longitude"));
    }

    private static Double degrees(JsonObject part, String name) {
        return part.containsKey(name) ? part.getJsonNumber(name).doubleValue() : null;
    }

    private Long picture(JsonObject shown, DemoRecords records) {
        if (!shown.containsKey("picture")) {
            return null;
        }
        byte[] pixels = files.bytes("pictures/" + shown.getString("picture"));
        long picture = pictures.add(pixels, shown.getString("alt"), false).getId();
        records.add(PICTURE, picture);
        return picture;
    }

    private static StoryAnswers answers(JsonObject story) {
        JsonObject three = story.getJsonObject("answers");
        return new StoryAnswers(
                story.getString("headline"),
                story.getString("lead"),
                three.getString("why"),
                three.getString("how"),
                three.getString("what"),
                null);
    }

    /** An opening that was rewritten since is the owner's and stays; so do chapters and revisions of their own. */
    @Override
    public void remove(DemoRecords records) {
        if (records.ids(REVISION).isEmpty()) {
            return;
        }
        records.ids(CHAPTER).forEach(id -> translations.erase(String.valueOf(id)));
        records.ids(CHAPTER).forEach(chapters::erase);
        Set<Long> shown = new HashSet<>(records.ids(CHAPTER));
        records.ids(REVISION).forEach(number -> {
            StoryRevision revision = stories.revision(number.intValue());
            revision.content().chapters().forEach(chapter -> shown.add(chapter.id()));
            em.remove(revision);
        });
        em.flush();
        stories.published().map(StoryRevision::content).ifPresent(left -> left.chapters()
                .forEach(chapter -> shown.remove(chapter.id())));
        shown.forEach(addresses::forget);
        records.ids(PICTURE).forEach(pictures::remove);
        takeBackOpening(!records.ids(DRAFT).isEmpty());
        em.flush();
        changed.fire(new PageChanged("story"));
        files.room("story")
                .getJsonArray("chapters")
                .getValuesAs(JsonObject.class)
                .forEach(chapter -> records.forget("chapter:" + chapter.getString("key")));
        records.forget(CHAPTER);
        records.forget(REVISION);
        records.forget(PICTURE);
        records.forget(DRAFT);
    }

    private void takeBackOpening(boolean ours) {
        StoryDraft draft = stories.draft();
        if (!draft.answers().equals(answers(files.room("story")))) {
            return;
        }
        translations.erase(Translations.OPENING);
        if (ours) {
            em.remove(draft);
        } else {
            stories.answer(StoryAnswers.none(), draft.getVersion());
            earlier.erase(OpeningEditions.PLACE);
        }
    }
}
