package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.Translation;
import org.inglenook.story.Chapter;
import org.inglenook.story.ChapterPart;
import org.inglenook.story.StoryAnswers;
import org.inglenook.story.TranslatedText;
import org.inglenook.story.TranslatedText.PartWords;

/** What is typed into a translation's form, by the names of what it translates. */
@Named
@RequestScoped
public class TranslationFields {

    private final Map<String, String> typed = new HashMap<>();
    private List<ChapterPart> parts = List.of();
    private String original;
    private String plain;
    private long edition;

    void show(StoryAnswers opening, Translation translation) {
        original = Translation.mark(opening.words());
        edition = translation == null ? 0 : translation.getEdition();
        StoryAnswers said = translation == null ? null : translation.as(StoryAnswers.class);
        typed.put("headline", said == null ? "" : said.headline());
        typed.put("lead", said == null ? "" : said.lead());
        typed.put("why", said == null ? "" : said.why());
        typed.put("how", said == null ? "" : said.how());
        typed.put("what", said == null ? "" : said.what());
    }

    void show(Chapter chapter, Translation translation) {
        original = Translation.mark(chapter.words());
        edition = translation == null ? 0 : translation.getEdition();
        parts = chapter.getParts();
        TranslatedText said = translation == null ? null : translation.as(TranslatedText.class);
        typed.put("title", said == null ? "" : said.title());
        typed.put("html", said == null ? "" : said.html());
        typed.put("caption", said == null ? "" : said.caption());
        if (said != null) {
            said.parts().forEach(part -> {
                typed.put("title-" + part.id(), part.title());
                typed.put("detail-" + part.id(), part.detail());
                typed.put("words-" + part.id(), part.words());
            });
        }
    }

    StoryAnswers opening() {
        return new StoryAnswers(said("headline"), said("lead"), said("why"), said("how"), said("what"), null);
    }

    TranslatedText chapter() {
        List<PartWords> words = new ArrayList<>();
        parts.forEach(part -> words.add(new PartWords(
                part.id(), said("title-" + part.id()), said("detail-" + part.id()), said("words-" + part.id()))));
        return new TranslatedText(said("title"), plain == null ? said("html") : written(), said("caption"), words);
    }

    private String said(String name) {
        return Objects.toString(typed.get(name), "");
    }

    private String written() {
        return plain.matches("(?s).*<(p|h[2-4]|ul|ol|blockquote)\\b.*") ? plain : Markdown.toHtml(plain);
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getHtml() {
        return said("html");
    }

    public void setHtml(String html) {
        typed.put("html", SafeHtml.clean(html == null ? "" : html));
    }

    public String getPlain() {
        return plain == null ? getHtml() : plain;
    }

    /** Null when the browser ran the editor and left the plain field out. */
    public void setPlain(String plain) {
        this.plain = plain;
    }

    /** Tells which words of the original stood beside the form. */
    public String getOriginal() {
        return original;
    }

    public void setOriginal(String original) {
        this.original = original;
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
    }
}
