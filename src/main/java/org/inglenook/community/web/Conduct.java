package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Participants;
import org.inglenook.community.RuleBook;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;

/** What those who write are asked to keep to: the owner's words, or else the ones that come with the software, in the reader's language. */
@Named
@RequestScoped
public class Conduct {

    @Inject
    RuleBook book;

    @Inject
    Participants participants;

    @Inject
    ShownProfile profile;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    private Boolean due;

    /** Safe to put into a page. */
    public String getHtml() {
        String own = book.get().conduct();
        return Markdown.toHtml(own.isEmpty() ? usual() : own);
    }

    /** The language of the owner's words; null for the reader's own. */
    public String getTag() {
        return book.get().conduct().isEmpty() ? null : profile.get().getLanguageTag();
    }

    /** Whether it is to be shown beside the form: to whoever writes for the first time. */
    public boolean isDue() {
        if (due == null) {
            due = !caller.isModerator()
                    && caller.memberId().flatMap(participants::find).isEmpty();
        }
        return due;
    }

    String usual() {
        return messages.text("community.conduct.text");
    }
}
