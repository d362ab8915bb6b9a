package org.inglenook.values;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.SearchDocument;
import org.inglenook.platform.SearchSource;
import org.inglenook.platform.Tongues;
import org.inglenook.platform.TranslatedTexts;
import org.inglenook.platform.Translation;

/**
 * Every claim that the public can read, to be found in each of its languages; withdrawn and expired ones too, as their pages stay.
 * The log of changes tells which became something else: it has a line for each, also where only the evidence changed. It knows
 * nothing of translations, which tell that themselves.
 */
@ApplicationScoped
@Transactional
public class ClaimSearch implements SearchSource {

    /** Each claim once, with the last line that tells of it. */
    private static final String LAST_CHANGES = "select l, c from ValuesChange l join Claim c on c.id = l.claimId"
            + " where c.state <> :draft and not exists (select m.id from ValuesChange m where m.claimId = l.claimId"
            + " and (m.at > l.at or (m.at = l.at and m.id > l.id)))";

    private static final String IN = "@";

    @PersistenceContext
    EntityManager em;

    @Inject
    Claims claims;

    @Inject
    ClaimLists lists;

    @Inject
    ShownValues shown;

    @Inject
    ClaimEvidence evidence;

    @Inject
    TranslatedTexts texts;

    @Inject
    Clock clock;

    /** A place in the log, or among the translations. */
    private record Place(Instant at, long id) {}

    /** How far an index has read both. */
    private record Reading(Place log, Place translations) {

        /** An index that was made when translations were not read has read none of them. */
        static Reading parse(String cursor) {
            Place start = new Place(Instant.EPOCH, 0);
            if (cursor == null) {
                return new Reading(start, start);
            }
            Cursor read = Cursor.parse(cursor);
            return new Reading(
                    new Place(read.instant(0), read.number(1)),
                    read.has(3) ? new Place(read.instant(2), read.number(3)) : start);
        }

        String encoded() {
            return Cursor.of(log.at(), log.id(), translations.at(), translations.id())
                    .encoded();
        }
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public String room() {
        return "values";
    }

    @Override
    public Changes changedSince(String cursor, int atMost) {
        Reading from = Reading.parse(cursor);
        List<Object[]> rows = query(" and l.at >= :at and (l.at > :at or l.id > :id) order by l.at, l.id")
                .setParameter("at", from.log().at())
                .setParameter("id", from.log().id())
                .setMaxResults(atMost)
                .getResultList();
        List<Translation> written = texts.changedSince(
                ValueTranslations.ROOM,
                from.translations().at(),
                from.translations().id(),
                atMost);
        List<SearchDocument> documents = new ArrayList<>(documents(rows, true));
        documents.addAll(documents(translated(written, ids(rows)), false));
        boolean moreChanges = rows.size() == atMost;
        boolean moreWritten = written.size() == atMost;
        Place end = new Place(clock.instant().minus(OVERLAP), 0);
        Reading to = new Reading(
                moreChanges ? place((ValuesChange) rows.get(atMost - 1)[0]) : end,
                moreWritten ? place(written.get(atMost - 1)) : end);
        return new Changes(documents, to.encoded(), moreChanges || moreWritten);
    }

    private static Place place(ValuesChange change) {
        return new Place(change.getAt(), change.getId());
    }

    private static Place place(Translation translation) {
        return new Place(translation.getChangedAt(), translation.getId());
    }

    private TypedQuery<Object[]> query(String rest) {
        return em.createQuery(LAST_CHANGES + rest, Object[].class).setParameter("draft", Claim.State.DRAFT);
    }

    /** The public claims whose translations these are, without those that are read anyway. */
    private List<Object[]> translated(List<Translation> written, Set<Long> without) {
        Set<Long> ids = written.stream()
                .flatMap(translation -> ValueTranslations.claimOf(translation.getSubject()).stream())
                .filter(id -> !without.contains(id))
                .collect(toSet());
        return ids.isEmpty()
                ? List.of()
                : query(" and l.claimId in :ids").setParameter("ids", ids).getResultList();
    }

    private static Set<Long> ids(List<Object[]> rows) {
        return rows.stream().map(row -> ((Claim) row[1]).getId()).collect(toSet());
    }

    /** @param originals whether they are wanted beside the translations */
    private List<SearchDocument> documents(List<Object[]> rows, boolean originals) {
        Set<Long> ids = ids(rows);
        Map<Long, List<Evidence>> borneOut = evidence.of(ids);
        Map<String, List<Translation>> said =
                texts
                        .of(
                                ValueTranslations.ROOM,
                                ids.stream().map(ValueTranslations::ofClaim).toList())
                        .stream()
                        .collect(groupingBy(Translation::getSubject));
        return rows.stream()
                .flatMap(row -> {
                    Claim claim = (Claim) row[1];
                    Instant at = ((ValuesChange) row[0]).getAt();
                    List<Evidence> pieces = borneOut.getOrDefault(claim.getId(), List.of());
                    return Stream.concat(
                            originals ? Stream.of(document(claim, pieces, at)) : Stream.of(),
                            said.getOrDefault(ValueTranslations.ofClaim(claim.getId()), List.of()).stream()
                                    .map(translation -> document(claim, pieces, translation, at)));
                })
                .toList();
    }

    private static SearchDocument document(Claim claim, List<Evidence> evidence, Instant changedAt) {
        return new SearchDocument(
                String.valueOf(claim.getId()),
                claim.getAddress(),
                claim.getStatement(),
                words(claim, evidence),
                "",
                null,
                true,
                claim.getPublishedAt(),
                changedAt);
    }

    /** What is written in this language; what it shows of the original is found there. */
    private static SearchDocument document(
            Claim claim, List<Evidence> evidence, Translation translation, Instant changedAt) {
        String language = translation.getLanguage();
        TranslatedClaim said = translation.as(TranslatedClaim.class);
        return new SearchDocument(
                claim.getId() + IN + language,
                Tongues.path(claim.getAddress(), language),
                said.statement(),
                words(
                        Stream.of(claim.getWithdrawnBecause().isEmpty() ? "" : said.withdrawnBecause(), said.scope()),
                        evidence.stream()
                                .flatMap(piece -> said.piece(piece.getId()).stream())
                                .flatMap(piece -> Stream.of(piece.shows(), piece.person(), piece.text()))),
                Tongues.name(language),
                Locale.forLanguageTag(language),
                true,
                claim.getPublishedAt(),
                changedAt.isAfter(translation.getChangedAt()) ? changedAt : translation.getChangedAt());
    }

    /** Why it was withdrawn comes first, so that what is found says so. */
    private static String words(Claim claim, List<Evidence> evidence) {
        return words(
                Stream.of(
                        claim.getWithdrawnBecause(),
                        claim.getScope(),
                        claim.getVerifier(),
                        claim.getCertificateNumber()),
                evidence.stream().flatMap(piece -> Stream.of(piece.getShows(), piece.getPerson(), piece.getText())));
    }

    private static String words(Stream<String> claim, Stream<String> evidence) {
        return Stream.concat(claim, evidence).filter(part -> !part.isEmpty()).collect(joining(" "));
    }

    @Override
    public Set<String> visible(Collection<String> ids) {
        Set<Long> said = said(ids).keySet();
        Set<String> there = said.stream().map(String::valueOf).collect(toSet());
        List<String> translated = ids.stream()
                .filter(id -> id.contains(IN))
                .map(ClaimSearch::claim)
                .filter(said::contains)
                .map(ValueTranslations::ofClaim)
                .distinct()
                .toList();
        texts.of(ValueTranslations.ROOM, translated)
                .forEach(translation -> ValueTranslations.claimOf(translation.getSubject())
                        .ifPresent(id -> there.add(id + IN + translation.getLanguage())));
        return ids.stream().filter(there::contains).collect(toSet());
    }

    /** Those of these claims that are public, as the page of all shows them. */
    private Map<Long, Claim> said(Collection<String> ids) {
        Set<Long> wanted = ids.stream().map(ClaimSearch::claim).collect(toSet());
        return shown.get().claims().stream()
                .filter(claim -> wanted.contains(claim.getId()))
                .collect(toMap(Claim::getId, claim -> claim));
    }

    private static Long claim(String id) {
        int end = id.indexOf(IN);
        return Long.valueOf(end < 0 ? id : id.substring(0, end));
    }

    /** By today's date where the shop is; the index may have read the claim when it still held. */
    @Override
    public Map<String, Note> notes(Collection<String> ids) {
        LocalDate today = claims.today();
        Map<Long, Claim> said = said(ids);
        Map<String, Note> notes = new HashMap<>();
        ids.stream().filter(id -> said.containsKey(claim(id))).forEach(id -> note(said.get(claim(id)), today)
                .ifPresent(note -> notes.put(id, note)));
        return notes;
    }

    private static Optional<Note> note(Claim claim, LocalDate today) {
        return switch (claim.standing(today)) {
            case EXPIRED -> Optional.of(new Note("values.claim.expired", claim.getValidUntil()));
            case WITHDRAWN -> Optional.of(new Note("values.claim.withdrawn", claim.getWithdrawnAt()));
            case UPCOMING -> Optional.of(new Note("values.claim.upcoming", claim.getValidFrom()));
            default -> Optional.empty();
        };
    }

    @Override
    public long count() {
        List<Long> shown = lists.publicIds();
        Set<String> subjects = shown.stream().map(ValueTranslations::ofClaim).collect(toSet());
        return shown.size()
                + texts.subjects(ValueTranslations.ROOM).values().stream()
                        .flatMap(Set::stream)
                        .filter(subjects::contains)
                        .count();
    }
}
