package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inglenook.platform.Translation;
import org.inglenook.values.CheckedWords;
import org.inglenook.values.SaysSo;
import org.inglenook.values.StatementText;
import org.inglenook.values.TranslatedClaim;
import org.inglenook.values.TranslatedClaim.PieceWords;
import org.inglenook.values.ValueTranslations;

/** What is typed into the form of a value's or a claim's translation, by the names of what it translates. */
@Named
@RequestScoped
public class ValueTranslationFields {

    private final Map<String, String> typed = new HashMap<>();
    private List<PieceWords> pieces = List.of();
    private String original;
    private long edition;

    void show(TranslatedClaim claim, Translation translation) {
        begin(claim, translation);
        pieces = claim.evidence();
        if (translation != null) {
            TranslatedClaim said = translation.as(TranslatedClaim.class);
            typed.put("statement", said.statement());
            typed.put("scope", said.scope());
            typed.put("because", said.withdrawnBecause());
            said.evidence().forEach(piece -> {
                typed.put("shows-" + piece.id(), piece.shows());
                typed.put("words-" + piece.id(), piece.text());
                typed.put("person-" + piece.id(), piece.person());
            });
        }
    }

    void show(StatementText statement, Translation translation) {
        begin(statement, translation);
        if (translation != null) {
            StatementText said = translation.as(StatementText.class);
            typed.put("title", said.title());
            typed.put("text", said.text());
        }
    }

    private void begin(Object words, Translation translation) {
        original = ValueTranslations.mark(words);
        edition = translation == null ? 0 : translation.getEdition();
    }

    TranslatedClaim claim() {
        List<PieceWords> said = pieces.stream()
                .map(piece -> new PieceWords(
                        piece.id(),
                        said("shows-" + piece.id()),
                        said("words-" + piece.id()),
                        said("person-" + piece.id())))
                .toList();
        return new TranslatedClaim(said("statement"), said("scope"), said("because"), said);
    }

    StatementText statement() {
        return new StatementText(said("title"), said("text"));
    }

    /** For the checker; what the original is answered for, its translation is too. */
    CheckedWords words(boolean claim, SaysSo saysSo, String verifier, String number) {
        return CheckedWords.of(
                said(claim ? "statement" : "title"),
                said(claim ? "scope" : "text"),
                saysSo,
                verifier,
                number,
                !pieces.isEmpty());
    }

    private String said(String name) {
        return Objects.toString(typed.get(name), "");
    }

    public Map<String, String> getTyped() {
        return typed;
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
