package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.ShopProfiles;

/** The demo shop's values and claims, each published, changed and withdrawn on its day. */
@ApplicationScoped
@Transactional
public class ValuesDemo implements DemoPart {

    private static final String STATEMENT = "values_statement";
    private static final String CLAIM = "values_claim";

    /** The day on which the shop first wrote down what it stands for. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 8, 1);

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoFiles files;

    @Inject
    Values values;

    @Inject
    Claims claims;

    @Inject
    ClaimEvidence evidence;

    @Inject
    ValueTranslations translations;

    @Inject
    ValuesChanges log;

    @Inject
    ShopProfiles profiles;

    @Inject
    EarlierTexts earlierTexts;

    @Inject
    Event<PageChanged> changed;

    /** Something that happened on a day; the log tells in this order. */
    private record Deed(Instant at, Runnable done) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load(DemoRecords records) {
        JsonObject demo = files.room("values");
        Values then = valuesAt(noon(FIRST_DAY));
        Map<String, Long> statements = new HashMap<>();
        for (JsonObject value : list(demo, "values")) {
            statements.put(value.getString("key"), add(then, ValueStatement.Kind.VALUE, value, records));
        }
        list(demo, "notYet").forEach(one -> add(then, ValueStatement.Kind.NOT_YET, one, records));
        List<Deed> deeds = new ArrayList<>();
        list(demo, "claims").forEach(claim -> deeds.addAll(prepare(claim, statements, records)));
        deeds.sort(Comparator.comparing(Deed::at));
        for (Deed deed : deeds) {
            deed.done().run();
            // The log reads by its keys, and one flush of many rows would number them in any order.
            em.flush();
        }
        JsonObject french = files.room("values-fr");
        list(french, "values").forEach(said -> translate(statements.get(said.getString("key")), said));
        list(french, "claims")
                .forEach(said -> translate(
                        claims.get(records.ids("claim:" + said.getString("key")).get(0)), said));
    }

    private void translate(long statement, JsonObject said) {
        StatementText words = new StatementText(said.getString("title"), said.getString("text"));
        String subject = ValueTranslations.ofStatement(statement);
        translations.bring("fr", subject, words, Map.of());
    }

    /** The original of some has changed after they were translated. */
    private void translate(Claim claim, JsonObject said) {
        List<Evidence> pieces = evidence.of(claim.getId());
        TranslatedClaim words = new TranslatedClaim(
                said.getString("statement"),
                said.getString("scope"),
                "",
                list(said, "evidence").stream()
                        .map(piece -> new TranslatedClaim.PieceWords(
                                pieces.get(piece.getInt("of") - 1).getId(),
                                piece.getString("shows"),
                                piece.getString("text", ""),
                                ""))
                        .toList());
        String subject = ValueTranslations.ofClaim(claim.getId());
        translations.bring("fr", subject, words, files.words(said, "was"));
    }

    private static long add(Values then, ValueStatement.Kind kind, JsonObject said, DemoRecords records) {
        long id = then.add(kind, new StatementText(said.getString("title"), said.getString("text")))
                .getId();
        records.add(STATEMENT, id);
        return id;
    }

    /** Drafts a claim with its evidence, and tells what became of it. */
    private List<Deed> prepare(JsonObject said, Map<String, Long> statements, DemoRecords records) {
        JsonObject earlier = said.getJsonObject("earlier");
        ClaimText text = text(said, statements, said.getString("scope"));
        String firstScope = earlier == null ? text.scope() : earlier.getString("scope");
        long id = claims.draft(text(said, statements, firstScope)).getId();
        records.add(CLAIM, id);
        records.add("claim:" + said.getString("key"), id);
        list(said, "evidence").forEach(one -> bearOut(id, one));

        List<Deed> deeds = new ArrayList<>();
        Instant published = noon(files.day(said.getString("publishedOn", said.getString("validFrom"))));
        deeds.add(new Deed(published, () -> claimsAt(published).publish(id)));
        if (earlier != null) {
            Instant changed = files.instant(earlier.getString("until"));
            deeds.add(new Deed(changed, () -> rewrite(id, text, earlier.getString("reason"), changed)));
        }
        if (said.containsKey("withdrawnOn")) {
            Instant withdrawn = noon(files.day(said.getString("withdrawnOn")));
            deeds.add(new Deed(withdrawn, () -> claimsAt(withdrawn).withdraw(id, said.getString("withdrawnReason"))));
        }
        return deeds;
    }

    private void rewrite(long id, ClaimText text, String reason, Instant at) {
        em.flush();
        claimsAt(at).rewrite(id, text, claims.get(id).getVersion(), reason);
    }

    private void bearOut(long claimId, JsonObject said) {
        EvidenceText text = new EvidenceText(
                said.getString("shows"),
                said.getString("url", ""),
                said.getString("text", ""),
                said.getString("person", ""),
                files.day(said.getString("date")));
        String file = said.getString("file", "");
        if (file.isEmpty()) {
            evidence.add(claimId, text);
        } else {
            evidence.add(claimId, text, file, files.bytes("pictures/" + file), said.getString("alt"));
        }
    }

    private ClaimText text(JsonObject said, Map<String, Long> statements, String scope) {
        return new ClaimText(
                statements.get(said.getString("value")),
                said.getString("statement"),
                scope,
                said.containsKey("products")
                        ? said.getJsonArray("products").getValuesAs(JsonString::getString)
                        : List.of(),
                SaysSo.valueOf(said.getString("says")),
                said.getString("verifier", ""),
                said.getString("certificateNumber", ""),
                files.day(said.getString("validFrom")),
                said.containsKey("validUntil") ? files.day(said.getString("validUntil")) : null,
                said.containsKey("reviewOn") ? files.day(said.getString("reviewOn")) : null,
                said.getString("responsible"));
    }

    /** The log goes with what it tells of. */
    @Override
    public void remove(DemoRecords records) {
        for (long id : records.ids(CLAIM)) {
            claims.erase(id);
            forgetChanges("claimId", id);
        }
        em.flush();
        for (long id : records.ids(STATEMENT)) {
            values.erase(id);
            forgetChanges("statementId", id);
        }
        list(files.room("values"), "claims").forEach(claim -> records.forget("claim:" + claim.getString("key")));
        records.forget(CLAIM);
        records.forget(STATEMENT);
    }

    private void forgetChanges(String of, long id) {
        em.createQuery("delete from ValuesChange c where c." + of + " = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The service as it would have worked then. */
    private Claims claimsAt(Instant then) {
        Claims past = new Claims();
        past.em = em;
        past.log = log;
        past.evidence = evidence;
        past.changed = changed;
        past.profiles = profiles;
        past.earlier = earlierTexts;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    private Values valuesAt(Instant then) {
        Values past = new Values();
        past.em = em;
        past.log = log;
        past.changed = changed;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<JsonObject> list(JsonObject from, String name) {
        return from.getJsonArray(name).getValuesAs(JsonObject.class);
    }
}
