package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Messages;

/** What a form could not accept, for the summary above the page and the sentence beside each field. */
@Named("problems")
@RequestScoped
public class FormProblems {

    /** One sentence, and the field it is about, if it is about one. */
    public record Sentence(String field, String text) {
        public String getField() {
            return field;
        }

        public String getText() {
            return text;
        }

        public boolean isLocated() {
            return field != null;
        }
    }

    @Inject
    Messages messages;

    /** For what is found wrong while a page loads; what an action refuses is told by itself. */
    public void tell(DomainException refusal) {
        String sentence = messages.text(refusal.key(), refusal.args());
        faces().addMessage(
                        refusal.field().orElse(null),
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    public boolean isAny() {
        return faces().getMessageList().stream().anyMatch(FormProblems::isError);
    }

    public List<Sentence> getAll() {
        List<Sentence> all = new ArrayList<>();
        Iterator<String> fields = faces().getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            faces().getMessageList(field).stream()
                    .filter(FormProblems::isError)
                    .forEach(message -> all.add(new Sentence(field, message.getSummary())));
        }
        return all;
    }

    public boolean at(String field) {
        return !faces().getMessageList(field).isEmpty();
    }

    /** The first sentence about a field. */
    public String of(String field) {
        return faces().getMessageList(field).stream()
                .findFirst()
                .map(FacesMessage::getSummary)
                .orElse("");
    }

    /** The ids of what describes a field: its hint, its problem; null when there is nothing. */
    public String describing(String field, boolean hinted) {
        List<String> ids = new ArrayList<>(2);
        if (hinted) {
            ids.add(field + "-hint");
        }
        if (at(field)) {
            ids.add(field + "-error");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Faces also leaves remarks for developers among the messages. */
    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }
}
