package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inglenook.notes.print.CalibrationPage;
import org.inglenook.notes.print.PrintLayout;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;

/** The printers that cards are printed with. */
@ApplicationScoped
@Transactional
public class Printers {
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    Cards cards;

    /** All, the one that was used last first. */
    public List<Printer> all() {
        return em.createQuery("select p from Printer p order by p.id", Printer.class)
                .getResultStream()
                .sorted(Comparator.comparing(Printer::getUsedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    /** The printer, or the refusal that there is none. */
    public Printer get(long id) {
        return Optional.ofNullable(em.find(Printer.class, id)).orElseThrow(DomainException::notFound);
    }

    public Printer add(String name, PrintLayout layout, Measured measured) {
        if (all().size() >= MOST) {
            throw DomainException.field("name", Kind.CONFLICT, "notes.printer.problem.many", MOST);
        }
        Printer printer = new Printer(name, plain(layout), measured == null ? Measured.RIGHT : measured);
        requireFree(printer.getName(), null);
        em.persist(printer);
        em.flush();
        return printer;
    }

    public Printer describe(long id, String name, PrintLayout layout, Measured measured) {
        Printer printer = get(id);
        requireFree(name == null ? "" : name.strip(), id);
        printer.describe(name, plain(layout), measured);
        return printer;
    }

    private static PrintLayout plain(PrintLayout layout) {
        return new PrintLayout(layout.card(), layout.paper(), layout.back());
    }

    private void requireFree(String name, Long except) {
        all().stream()
                .filter(other ->
                        other.getName().equalsIgnoreCase(name) && !other.getId().equals(except))
                .findFirst()
                .ifPresent(other -> {
                    throw DomainException.field("name", Kind.CONFLICT, "notes.printer.problem.taken", other.getName());
                });
    }

    /** Sheets that were made for it stay as they are. */
    public void remove(long id) {
        em.remove(get(id));
    }

    /** How a sheet is to be printed on this one, which is then the first that is offered next time. */
    public PrintLayout on(long id, PrintLayout layout) {
        Printer printer = get(id);
        printer.use(clock.instant());
        return layout.shifted(printer.getLayout().shift());
    }

    /**
     * A page to be measured, or one that shows whether what was measured is right.
     *
     * @param language of who reads it
     */
    public byte[] calibrationPage(long id, boolean check, Locale language) {
        Printer printer = get(id);
        String what = check ? "notes.printer.pdf.check" : "notes.printer.pdf.measure";
        return CalibrationPage.print(
                check ? printer.getLayout() : printer.unshifted(),
                cards.fonts().orElseThrow(() -> new DomainException(Kind.UNAVAILABLE, "plugin.health.ill.fonts")),
                language,
                Messages.text(language, "notes.printer.pdf.title", printer.getName()),
                Messages.text(language, what, printer.getName()),
                Messages.text(language, what + ".back", printer.getName()));
    }
}
