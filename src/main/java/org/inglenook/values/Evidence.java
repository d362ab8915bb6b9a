package org.inglenook.values;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What bears a claim out: an address, a file, a picture, a person who can be named or words, with its date and a note of what it shows. */
@Entity
@Table(name = "values_evidence")
public class Evidence {

    /** Of what it is made. */
    public enum Kind {
        LINK,
        FILE,
        PICTURE,
        PERSON,
        TEXT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "claim_id", updatable = false)
    private long claimId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Column(updatable = false)
    private String shows;

    @Column(updatable = false)
    private String link;

    @Column(name = "body", updatable = false)
    private String text;

    /** Who can be named for it, or empty. */
    @Column(updatable = false)
    private String person;

    @Column(name = "picture_id", updatable = false)
    private Long pictureId;

    @Column(name = "evidence_date", updatable = false)
    private LocalDate date;

    @Column(name = "file_name", updatable = false)
    private String fileName = "";

    @Column(updatable = false)
    private String mime = "";

    @Column(name = "file_size", updatable = false)
    private int size;

    protected Evidence() {}

    public Evidence(long claimId, EvidenceText said) {
        this.claimId = claimId;
        this.kind = kind(said);
        say(said);
    }

    /** @param pictureId a picture that media keeps */
    public Evidence(long claimId, EvidenceText said, long pictureId) {
        this.claimId = claimId;
        this.kind = Kind.PICTURE;
        this.pictureId = pictureId;
        say(said);
    }

    public Evidence(long claimId, EvidenceText said, EvidenceFile file) {
        this.claimId = claimId;
        this.kind = Kind.FILE;
        this.fileName = file.name();
        this.mime = file.mime();
        this.size = file.size();
        say(said);
    }

    private static Kind kind(EvidenceText said) {
        if (!said.link().isEmpty()) {
            return Kind.LINK;
        }
        return said.person().isEmpty() ? Kind.TEXT : Kind.PERSON;
    }

    private void say(EvidenceText said) {
        shows = said.shows();
        link = said.link();
        text = said.text();
        person = said.person();
        date = said.date();
    }

    public Long getId() {
        return id;
    }

    public long getClaimId() {
        return claimId;
    }

    public Kind getKind() {
        return kind;
    }

    public String getShows() {
        return shows;
    }

    public String getLink() {
        return link;
    }

    public String getText() {
        return text;
    }

    /** A name and who that is, or empty. */
    public String getPerson() {
        return person;
    }

    /** The picture in media, or null. */
    public Long getPictureId() {
        return pictureId;
    }

    public LocalDate getDate() {
        return date;
    }

    public String getFileName() {
        return fileName;
    }

    public String getMime() {
        return mime;
    }

    public int getSize() {
        return size;
    }

    /** The file's address under the context root. */
    public String getPath() {
        return "/evidence/" + id + "/" + fileName;
    }
}
