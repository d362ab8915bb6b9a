package org.inglenook.values;

import static org.inglenook.platform.DomainException.Kind.NOT_FOUND;
import static org.inglenook.values.ValueStatement.Kind.NOT_YET;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.Cursor;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Slice;
import org.inglenook.platform.StaleTextException;
import org.inglenook.platform.TranslatedTexts;

/** What the shop stands for, and what is not there yet. */
@ApplicationScoped
@Transactional
public class Values {

    private static final int REMOVED_SHOWN = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    ValuesChanges log;

    @Inject
    Event<PageChanged> changed;

    @Inject
    EarlierTexts earlier;

    @Inject
    TranslatedTexts texts;

    @Inject
    Clock clock;

    public List<ValueStatement> list(ValueStatement.Kind kind) {
        return em.createQuery(
                        "select s from ValueStatement s where s.kind = :kind and s.removedAt is null"
                                + " order by s.position, s.id",
                        ValueStatement.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    /** Those of both kinds that can be put back, the last removed first. */
    public List<ValueStatement> removed() {
        return em.createQuery(
                        "select s from ValueStatement s where s.removedAt is not null order by s.removedAt desc, s.id",
                        ValueStatement.class)
                .setMaxResults(REMOVED_SHOWN)
                .getResultList();
    }

    /** Both kinds, in the order of adding. */
    public Slice<ValueStatement> page(String after, int size) {
        long above = after == null || after.isEmpty() ? 0 : Cursor.parse(after).number(0);
        List<ValueStatement> rows = em.createQuery(
                        "select s from ValueStatement s where s.id > :above and s.removedAt is null order by s.id",
                        ValueStatement.class)
                .setParameter("above", above)
                .setMaxResults(size + 1)
                .getResultList();
        return Slice.of(rows, size, statement -> Cursor.of(statement.getId()), false);
    }

    public Optional<ValueStatement> find(long id) {
        return Optional.ofNullable(em.find(ValueStatement.class, id));
    }

    public ValueStatement get(long id) {
        return find(id).orElseThrow(() -> new DomainException(NOT_FOUND, "values.statement.error.gone"));
    }

    public ValueStatement add(ValueStatement.Kind kind, StatementText text) {
        ValueStatement statement = new ValueStatement(kind, text, list(kind).size());
        em.persist(statement);
        em.flush();
        write(statement, ValuesChange.Kind.VALUE_ADDED, ValuesChange.Kind.NOT_YET_ADDED, "", text.text());
        return statement;
    }

    /** @param edition the statement's edition when the writer opened it */
    public ValueStatement rewrite(long id, StatementText text, long edition) {
        ValueStatement statement = get(id);
        if (statement.getEdition() != edition) {
            throw new StaleTextException();
        }
        String before = whole(statement);
        if (!statement.text().equals(text)) {
            earlier.keep(EarlierText.place(StatementEditions.KIND, id), statement.text(), clock.instant());
        }
        statement.rewrite(text);
        String after = whole(statement);
        if (!before.equals(after)) {
            write(statement, ValuesChange.Kind.VALUE_CHANGED, ValuesChange.Kind.NOT_YET_CHANGED, before, after);
        }
        return statement;
    }

    public void remove(long id) {
        ValueStatement statement = get(id);
        if (!statement.isRemoved()) {
            statement.remove(clock.instant());
            write(statement, ValuesChange.Kind.VALUE_REMOVED, ValuesChange.Kind.NOT_YET_REMOVED, whole(statement), "");
        }
    }

    public void putBack(long id) {
        ValueStatement statement = get(id);
        if (statement.isRemoved()) {
            statement.putBack();
            write(statement, ValuesChange.Kind.VALUE_ADDED, ValuesChange.Kind.NOT_YET_ADDED, "", whole(statement));
        }
    }

    public void moveUp(long id) {
        move(get(id), -1);
    }

    public void moveDown(long id) {
        move(get(id), 1);
    }

    private void move(ValueStatement statement, int step) {
        List<ValueStatement> statements = new ArrayList<>(list(statement.getKind()));
        int target = statements.indexOf(statement) + step;
        if (statements.remove(statement)) {
            statements.add(Math.max(0, Math.min(statements.size(), target)), statement);
            for (int i = 0; i < statements.size(); i++) {
                statements.get(i).moveTo(i);
            }
            changed.fire(new PageChanged("values"));
        }
    }

    /** For good; for the demonstration's own. */
    public void erase(long id) {
        find(id).ifPresent(em::remove);
        texts.erase(ValueTranslations.ROOM, ValueTranslations.ofStatement(id));
        earlier.erase(EarlierText.place(StatementEditions.KIND, id));
        changed.fire(new PageChanged("values"));
    }

    private void write(
            ValueStatement statement,
            ValuesChange.Kind ofValue,
            ValuesChange.Kind ofNotYet,
            String before,
            String after) {
        ValuesChange.Kind kind = statement.getKind() == NOT_YET ? ofNotYet : ofValue;
        log.write(ValuesChange.of(kind, statement, clock.instant()).saying("", before, after));
        changed.fire(new PageChanged("values"));
    }

    private static String whole(ValueStatement statement) {
        return (statement.getTitle() + "\n" + statement.getText()).strip();
    }
}
