package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import org.inglenook.community.PictureMarkdown;
import org.inglenook.community.PostPictures;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Settings;
import org.inglenook.platform.web.Uploads;

/** Brings a picture into a text that is being written, for whoever has no scripts. */
@Named
@RequestScoped
public class PictureField {

    @Inject
    PostPictures pictures;

    @Inject
    Caller caller;

    @Inject
    Settings settings;

    private Part file;
    private String alt = "";

    /** The text with the picture at its end. */
    String addTo(String text) {
        if (!Uploads.isThere(file)) {
            throw DomainException.field("picture", Kind.INVALID, "community.picture.error.none");
        }
        String picture = PictureMarkdown.of(pictures.add(Poster.of(caller), Uploads.bytes(file), alt), settings);
        alt = "";
        String before = text == null ? "" : text.stripTrailing();
        return before.isEmpty() ? picture + "\n" : before + "\n\n" + picture + "\n";
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getAlt() {
        return alt;
    }

    public void setAlt(String alt) {
        this.alt = alt;
    }
}
