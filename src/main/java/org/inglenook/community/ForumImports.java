package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Job;
import org.inglenook.platform.Jobs;
import org.inglenook.platform.KeptFile;
import org.inglenook.platform.KeptFiles;
import org.inglenook.platform.Progress;

/** Files from other forums: brought, taken in by a job, and told of. */
@ApplicationScoped
@Transactional
public class ForumImports {

    private static final int RECENT = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    KeptFiles files;

    @Inject
    Clock clock;

    /** A file that is about to be brought: one at a time, so that each finds what the one before it brought. */
    @Transactional(TxType.REQUIRES_NEW)
    public ForumImport expect(String fileName, long by) {
        if (jobs.isOpen(ForumImportRunner.KIND)) {
            throw new DomainException(Kind.CONFLICT, "community.import.error.busy");
        }
        ForumImport made = new ForumImport(KeptFiles.name(fileName, "dump.sql"), by, clock.instant());
        em.persist(made);
        em.flush();
        return made;
    }

    /** Keeps the bytes that come; refuses more than the setting allows without having read the rest. */
    @Transactional(TxType.NOT_SUPPORTED)
    public long receive(long id, InputStream bytes) throws IOException {
        return files.receive(file(id), "dump", bytes);
    }

    /** Starts to take in what was received. */
    public ForumImport take(long id, long size) {
        ForumImport brought = get(id);
        brought.workedBy(jobs.start(ForumImportRunner.KIND, String.valueOf(id)), size);
        return brought;
    }

    public ForumImport get(long id) {
        return Optional.ofNullable(em.find(ForumImport.class, id))
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "community.import.error.gone"));
    }

    /** The last ones, the newest first. */
    public List<ForumImport> recent() {
        return em.createQuery("select i from ForumImport i order by i.id desc", ForumImport.class)
                .setMaxResults(RECENT)
                .getResultList();
    }

    /** How far the work at it is. */
    public Progress progress(ForumImport brought) {
        return new Progress(brought.isFinished(), job(brought).orElse(null));
    }

    private Optional<Job> job(ForumImport brought) {
        return Optional.ofNullable(brought.getJobId()).flatMap(jobs::find);
    }

    /** Stops it; what came stays, and comes no second time when the file is brought again. */
    private void stop(ForumImport brought) {
        if (!jobs.stop(brought.getJobId())) {
            // Otherwise its runner still reads, and tidies up behind itself.
            tidyUp(brought.getId());
        }
    }

    /** Forgets that it was brought, and its report; what came stays. While it is taken in it is only stopped. */
    public void remove(long id) {
        ForumImport brought = get(id);
        if (progress(brought).isOpen()) {
            stop(brought);
            return;
        }
        tidyUp(id);
        em.createQuery("delete from LeftOut l where l.importId = :import")
                .setParameter("import", id)
                .executeUpdate();
        em.remove(brought);
    }

    /** How many stayed behind, by reason. */
    public Map<String, Long> reasons(long id) {
        Map<String, Long> reasons = new TreeMap<>();
        em.createQuery(
                        "select l.reason, count(l) from LeftOut l where l.importId = :import group by l.reason",
                        Object[].class)
                .setParameter("import", id)
                .getResultList()
                .forEach(row -> reasons.put((String) row[0], (Long) row[1]));
        return reasons;
    }

    /** What stayed behind, in the order in which it was met. */
    public List<LeftOut> left(long id, int atMost) {
        return em.createQuery("select l from LeftOut l where l.importId = :import order by l.id", LeftOut.class)
                .setParameter("import", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    void finish(long id) {
        get(id).finish(clock.instant());
    }

    void refuse(long id, DomainException because) {
        get(id).refuse(because);
    }

    /** A dump has addresses and passwords' hashes in it: it stays no longer than it is read. */
    void tidyUp(long id) {
        files.erase(file(id));
    }

    /**
     * The file from its beginning.
     *
     * @param step called now and then while it is read
     */
    InputStream open(long id, Runnable step) {
        return files.open(file(id), step);
    }

    private static KeptFile file(long id) {
        return new KeptFile(ForumImportRunner.KIND, id);
    }
}
