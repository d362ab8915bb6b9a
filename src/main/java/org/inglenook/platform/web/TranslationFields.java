package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.Translation;
import org.inglenook.platform.Wording;

/** What is typed into a translation's form, by the names of what it translates. */
@Named
@RequestScoped
public class TranslationFields {

    private final Map<String, String> typed = new HashMap<>();
    private String original;
    private String plain;
    private long edition;

    void show(Wording words, Translation translation) {
        original = Translation.mark(words);
        if (translation != null) {
            edition = translation.getEdition();
            typed.putAll(translation.as(words.getClass()).fields());
        }
    }

    /** A translation of these words, of their type, as it is typed. */
    Wording translating(Wording words) {
        if (plain != null) {
            typed.put(
                    Wording.HTML,
                    plain.matches("(?s).*<(p|h[2-4]|ul|ol|blockquote)\\b.*") ? plain : Markdown.toHtml(plain));
        }
        return words.saying(typed);
    }

    /** What is typed in this field; empty when nothing is. */
    public String said(String name) {
        return Objects.toString(typed.get(name), "");
    }

    public Map<String, String> getTyped() {
        return typed;
    }

    public String getHtml() {
        return said(Wording.HTML);
    }

    public void setHtml(String html) {
        typed.put(Wording.HTML, SafeHtml.clean(html == null ? "" : html));
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
