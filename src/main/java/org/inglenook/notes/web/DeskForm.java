package org.inglenook.notes.web;

import java.util.List;
import org.inglenook.notes.Opening;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes.Draft;

/** What stands in the desk's fields. */
public class DeskForm {
    /** The choice “my own words”, without a template. */
    private static final String OWN = "";

    private String name = "";
    private boolean nameIsRight;
    private String template = OWN;
    private String sentence = "";
    private String reason = "";
    private String words = "";
    private String fact = "";
    private String opening = "";
    private boolean warningsAreMeant;

    void fill(ThankYouNote note) {
        name = note.getGreeting();
        nameIsRight = note.isNameConfirmed();
        template = note.getTemplateId() == null ? OWN : note.getTemplateId().toString();
        sentence = note.getSentence();
        opening = note.getOpening() == null ? "" : note.getOpening();
    }

    Draft draft() {
        return new Draft(
                name,
                nameIsRight,
                template == null || template.isEmpty() ? null : Long.valueOf(template),
                sentence,
                opening);
    }

    /** Puts an offer before what is written, in the place of another that was there. */
    void begin(Opening chosen, List<Opening> offers) {
        String rest = sentence == null ? "" : sentence.strip();
        for (Opening offer : offers) {
            if (rest.startsWith(offer.text())) {
                rest = rest.substring(offer.text().length()).strip();
            }
        }
        sentence = rest.isEmpty() ? chosen.text() : chosen.text() + " " + rest;
        opening = chosen.pattern();
    }

    /** Why the note is skipped: in the owner's words, else as chosen. */
    String getWhy() {
        return words == null || words.isBlank() ? reason : words;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isNameIsRight() {
        return nameIsRight;
    }

    public void setNameIsRight(boolean nameIsRight) {
        this.nameIsRight = nameIsRight;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getFact() {
        return fact;
    }

    public void setFact(String fact) {
        this.fact = fact;
    }

    public String getOpening() {
        return opening;
    }

    public void setOpening(String opening) {
        this.opening = opening;
    }

    public boolean isWarningsAreMeant() {
        return warningsAreMeant;
    }

    public void setWarningsAreMeant(boolean warningsAreMeant) {
        this.warningsAreMeant = warningsAreMeant;
    }
}
