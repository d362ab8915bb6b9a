package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.Conversations;
import org.inglenook.notes.NoteReply;
import org.inglenook.notes.ThankYouNote;
import org.inglenook.notes.ThankYouNotes;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** One conversation, where the owner answers. */
@Named
@RequestScoped
@Address("/studio/inbox/{note}")
public class TalkPage {
    @Inject
    Caller caller;

    @Inject
    ThankYouNotes notes;

    @Inject
    Conversations conversations;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "note")
    Long noteId;

    private ThankYouNote note;
    private List<NoteReply> talk;
    private String answer = "";
    private boolean toOrder = true;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        note = notes.get(noteId);
        talk = conversations.of(noteId);
    }

    public void send() {
        redirects.to(keeping.once(() -> {
            conversations.answer(noteId, answer, toOrder);
            return redirects.telling(
                    "/studio/inbox/" + noteId, isMailed() ? "notes.talk.said.mailed" : "notes.talk.said.onPage");
        }));
    }

    private boolean isMailed() {
        return getWished().isPresent() || toOrder && getOrderEmail() != null;
    }

    public String getPlace() {
        return "note-answer:" + noteId;
    }

    public ThankYouNote getNote() {
        return note;
    }

    public List<NoteReply> getTalk() {
        return talk;
    }

    private Optional<String> getWished() {
        return conversations.wished(noteId);
    }

    /** Where they asked to be told; null where they didn't. */
    public String getEmail() {
        return getWished().orElse(null);
    }

    /** The order's address, for an answer to who gave none; null where there is none. */
    public String getOrderEmail() {
        return getWished().isPresent() ? null : conversations.ofOrder(note).orElse(null);
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public boolean isToOrder() {
        return toOrder;
    }

    public void setToOrder(boolean toOrder) {
        this.toOrder = toOrder;
    }
}
