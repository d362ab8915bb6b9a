package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.LocalDate;
import org.inglenook.platform.web.Uploads;
import org.inglenook.values.ClaimEvidence;
import org.inglenook.values.EvidenceText;

/** The form that adds evidence to a claim, and takes it away. */
@Named
@RequestScoped
public class EvidenceForm {

    @Inject
    ClaimInHand inHand;

    @Inject
    ClaimEvidence evidence;

    private String shows = "";
    private String link = "";
    private String words = "";
    private String person = "";
    private String alt = "";
    private LocalDate date;
    private Part file;

    public void add() {
        EvidenceText said = new EvidenceText(shows, link, words, person, date);
        if (Uploads.isThere(file)) {
            evidence.add(inHand.number(), said, file.getSubmittedFileName(), Uploads.bytes(file), alt);
        } else {
            evidence.add(inHand.number(), said);
        }
        inHand.leave(inHand.number(), "#evidence", "values.evidence.said.added");
    }

    public void remove(long id) {
        evidence.remove(inHand.number(), id);
        inHand.leave(inHand.number(), "#evidence", "values.evidence.said.removed");
    }

    public String getShows() {
        return shows;
    }

    public void setShows(String shows) {
        this.shows = shows;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
