package org.inglenook.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.inglenook.platform.DomainException.Kind;

/** Archives that are made, kept for a week, fetched, and taken in. */
@ApplicationScoped
@Transactional
public class Archives {

    /** How long an archive's bytes are kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int RECENT = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    KeptFiles files;

    @Inject
    Clock clock;

    /** Starts an archive of all that the rooms give; a job makes it. */
    public Archive export(Long by) {
        checkIdle();
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        Archive archive =
                new Archive(Archive.Direction.EXPORT, "inglenook-" + day + ".zip", false, by, clock.instant());
        em.persist(archive);
        em.flush();
        archive.workedBy(jobs.start(ExportRunner.KIND, String.valueOf(archive.getId())));
        return archive;
    }

    /** An archive that is about to be brought; {@link #receive} takes its bytes, and {@link #take} starts the work. */
    public Archive expect(String fileName, boolean live, Long by) {
        checkIdle();
        Archive archive = new Archive(
                Archive.Direction.IMPORT, KeptFiles.name(fileName, "archive.zip"), live, by, clock.instant());
        em.persist(archive);
        em.flush();
        return archive;
    }

    /** Keeps the bytes that come; refuses more than the setting allows without having read the rest. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long receive(long id, InputStream bytes) throws IOException {
        return files.receive(file(id), "archive", bytes);
    }

    /** Starts to take in what was received. */
    public Archive take(long id, long size) {
        Archive archive = get(id);
        archive.holds(size);
        archive.workedBy(jobs.start(ImportRunner.KIND, String.valueOf(id)));
        return archive;
    }

    public Optional<Archive> find(long id) {
        return Optional.ofNullable(em.find(Archive.class, id));
    }

    public Archive get(long id) {
        return find(id).orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "platform.archive.error.gone"));
    }

    /** The one of this direction with this number, or the refusal that there is none. */
    public Archive get(long id, Archive.Direction direction) {
        return find(id).filter(archive -> archive.getDirection() == direction)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "platform.archive.error.gone"));
    }

    /** The last ones, the newest first. */
    public List<Archive> recent() {
        return em.createQuery("select a from Archive a order by a.id desc", Archive.class)
                .setMaxResults(RECENT)
                .getResultList();
    }

    /** How far the work at it is. */
    public Progress progress(Archive archive) {
        return new Progress(archive.isFinished(), job(archive).orElse(null));
    }

    private Optional<Job> job(Archive archive) {
        return Optional.ofNullable(archive.getJobId()).flatMap(jobs::find);
    }

    /** Stops the work at it and removes it, bytes and all; what was taken in stays. */
    public void remove(long id) {
        Archive archive = get(id);
        boolean running = job(archive).filter(Job::isOpen).isPresent() && jobs.stop(archive.getJobId());
        if (!running) {
            // Otherwise its runner tidies up behind itself.
            erase(archive);
        }
    }

    private void erase(Archive archive) {
        files.erase(file(archive.getId()));
        em.remove(archive);
    }

    /** Writes an export's bytes, which must be finished. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void send(long id, OutputStream target) throws IOException {
        files.send(file(id), target);
    }

    /** Where an archive's bytes are kept. */
    static KeptFile file(long id) {
        return new KeptFile("platform.archive", id);
    }

    void finish(long id, long size, String outcome) {
        Archive archive = get(id);
        archive.holds(size);
        archive.finish(outcome, clock.instant());
    }

    void refuse(long id, DomainException because) {
        get(id).refuse(ArchiveOutcome.kept(because));
    }

    /** Removes what is older than {@link #KEPT} and not worked at. */
    void removeOld() {
        Instant before = clock.instant().minus(KEPT);
        em.createQuery("select a from Archive a where a.madeAt < :before order by a.id", Archive.class)
                .setParameter("before", before)
                .setMaxResults(RECENT)
                .getResultStream()
                .filter(archive -> job(archive).map(job -> !job.isOpen()).orElse(true))
                .forEach(this::erase);
    }

    /** One at a time: an archive that is made while another is taken in would hold half of it. */
    private void checkIdle() {
        if (jobs.isOpen(ExportRunner.KIND) || jobs.isOpen(ImportRunner.KIND)) {
            throw new DomainException(Kind.CONFLICT, "platform.archive.error.busy");
        }
    }
}
