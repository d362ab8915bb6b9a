package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.inglenook.customers.Person;
import org.inglenook.customers.PersonalData;

/** The notes that a customer got and what they wrote back: exported, and erased, from the sheets' PDFs too. */
@ApplicationScoped
@Transactional
public class NotesOfPerson implements PersonalData {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Cards cards;

    @Inject
    Hands hands;

    @Inject
    WrittenCards written;

    @Override
    public String room() {
        return "notes";
    }

    @Override
    public JsonObject export(Person person) {
        List<ThankYouNote> theirs = notes(person);
        if (theirs.isEmpty()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        JsonArrayBuilder told = Json.createArrayBuilder();
        theirs.forEach(note -> told.add(note(note)));
        return Json.createObjectBuilder().add("notes", told).build();
    }

    private JsonObjectBuilder note(ThankYouNote note) {
        JsonArrayBuilder talk = Json.createArrayBuilder();
        replies(note).forEach(reply -> {
            JsonObjectBuilder said = Json.createObjectBuilder()
                    .add("from", reply.isFromOwner() ? "shop" : "you")
                    .add("at", reply.getReceivedAt().toString())
                    .add("text", reply.getText());
            if (reply.getEmail() != null) {
                said.add("email", reply.getEmail());
            }
            talk.add(said);
        });
        JsonObjectBuilder told = Json.createObjectBuilder()
                .add("order", note.getOrderNumber())
                .add("name", note.getRecipientName())
                .add("state", note.getState().name().toLowerCase(Locale.ROOT))
                .add("placed", note.getPlacedAt().toString())
                .add("made", note.getMode().name().toLowerCase(Locale.ROOT))
                .add("text", cards.read(note))
                .add("conversation", talk);
        if (written.of(note).filter(WrittenCard::isPhotographed).isPresent()) {
            written.photo(note.getId(), false)
                    .ifPresent(photo -> told.add("photo", Base64.getEncoder().encodeToString(photo)));
        }
        return told;
    }

    @Override
    public void erase(Person person) {
        for (ThankYouNote note : notes(person)) {
            replies(note).forEach(em::remove);
            for (Long sheet : em.createQuery("select s.id from Sheet s where :note member of s.noteIds", Long.class)
                    .setParameter("note", note.getId())
                    .getResultList()) {
                em.createQuery("delete from SheetPiece p where p.sheetId = :sheet")
                        .setParameter("sheet", sheet)
                        .executeUpdate();
            }
            written.forget(note.getId());
            Long whole = note.getHandId();
            String name = note.getGreeting();
            note.forget(clock.instant());
            em.flush();
            if (whole != null) {
                hands.forgetWhole(whole, name);
            }
        }
        em.flush();
    }

    private List<ThankYouNote> notes(Person person) {
        return person.customers().isEmpty()
                ? List.of()
                : em.createQuery(
                                "select n from ThankYouNote n where n.customerId in :customers order by n.placedAt, n.id",
                                ThankYouNote.class)
                        .setParameter("customers", person.customers())
                        .getResultList();
    }

    private List<NoteReply> replies(ThankYouNote note) {
        return em.createQuery(
                        "select r from NoteReply r where r.noteId = :note order by r.receivedAt, r.id", NoteReply.class)
                .setParameter("note", note.getId())
                .getResultList();
    }
}
