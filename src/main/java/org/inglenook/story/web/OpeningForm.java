package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureForm;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryDraft;

/** The form of the story's opening: headline, lead, three answers, a picture. */
@Named
@RequestScoped
public class OpeningForm {

    @Inject
    Stories stories;

    @Inject
    OpeningFields fields;

    @Inject
    PictureForm picture;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    private long version;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        StoryDraft draft = stories.draft();
        version = draft.getVersion();
        fields.show(draft.answers());
        picture.show(draft.answers().pictureId());
    }

    public void save() {
        fields.answers(null);
        stories.answer(fields.answers(picture.keep()), version);
        keeping.saved();
        redirects.saying("/studio/story", "story.draft.said.saved");
    }

    public String getPlace() {
        return "opening";
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
