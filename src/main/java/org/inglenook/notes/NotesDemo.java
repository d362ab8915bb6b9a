package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.Secrets;

/** Some of the demo shop's notes are written, approved or printed already, and two people have written back. */
@ApplicationScoped
@Transactional
public class NotesDemo implements DemoPart {

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoFiles files;

    @Inject
    Secrets secrets;

    @Inject
    NoteTemplates templates;

    @Inject
    Cards cards;

    @Inject
    WrittenCards written;

    @Inject
    NotesByMail byMail;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public void load(DemoRecords records) {
        JsonObject demo = files.room("notes");
        list(demo, "notes").forEach(told -> write(told, records));
        list(demo, "replies").forEach(told -> reply(told, records));
    }

    private void write(JsonObject told, DemoRecords records) {
        Instant then = files.instant(told.getString("at"));
        ThankYouNotes notes = notesAt(then);
        long id = note(told, records).getId();
        NoteState state = NoteState.valueOf(told.getString("state"));
        if (state == NoteState.SKIPPED) {
            notes.skip(id, told.getString("reason"));
            return;
        }
        Long template = records.ids("template:" + told.getString("template")).get(0);
        notes.write(id, new ThankYouNotes.Draft(null, false, template, told.getString("sentence")));
        notes.make(id, NoteMode.valueOf(told.getString("mode", NoteMode.PRINT.name())), null);
        notes.approve(id, true);
        if (state.isOnPaper()) {
            notes.get(id).print(then);
        }
        if (told.containsKey("written")) {
            em.flush();
            written.keep(
                    id,
                    told.getJsonArray("written").getValuesAs(JsonString.class).stream()
                            .map(JsonString::getString)
                            .collect(Collectors.joining("\n")),
                    null);
        }
    }

    private void reply(JsonObject told, DemoRecords records) {
        Instant then = files.instant(told.getString("at"));
        NoteReply reply = new NoteReply(note(told, records).getId(), told.getString("text"), null, then);
        if (told.getBoolean("read", false)) {
            reply.read(then);
        }
        em.persist(reply);
    }

    private ThankYouNote note(JsonObject told, DemoRecords records) {
        String order = told.getString("order");
        return records.ids("order:" + order).stream()
                .flatMap(id -> notesAt(Instant.EPOCH).ofOrder(id).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Order " + order + " of the demo has no note"));
    }

    /** The notes of the demo's orders, what was answered to them, and the sheets that they are on. */
    @Override
    public void remove(DemoRecords records) {
        for (long order : records.ids("shop_order")) {
            notesAt(Instant.EPOCH).ofOrder(order).ifPresent(this::remove);
        }
    }

    private void remove(ThankYouNote note) {
        em.createQuery("delete from NoteReply r where r.noteId = :note")
                .setParameter("note", note.getId())
                .executeUpdate();
        List<Sheet> sheets = em.createQuery("select s from Sheet s where :note member of s.noteIds", Sheet.class)
                .setParameter("note", note.getId())
                .getResultList();
        for (Sheet sheet : sheets) {
            em.createQuery("delete from SheetPiece p where p.sheetId = :sheet")
                    .setParameter("sheet", sheet.getId())
                    .executeUpdate();
            em.createQuery("delete from SheetClaim c where c.sheetId = :sheet")
                    .setParameter("sheet", sheet.getId())
                    .executeUpdate();
            em.remove(sheet);
        }
        written.forget(note.getId());
        em.flush();
        em.remove(note);
    }

    /** The service as it would have worked then. */
    private ThankYouNotes notesAt(Instant then) {
        ThankYouNotes past = new ThankYouNotes();
        past.em = em;
        past.secrets = secrets;
        past.templates = templates;
        past.cards = cards;
        past.byMail = byMail;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    private static List<JsonObject> list(JsonObject from, String name) {
        return from.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
