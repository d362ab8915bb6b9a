package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
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
import org.inglenook.platform.Settings;

/** Files from other forums: brought, taken in by a job, and told of. */
@ApplicationScoped
@Transactional
public class ForumImports {

    private static final int PIECE = 1_000_000;
    private static final int RECENT = 10;

    @PersistenceContext
    EntityManager em;

    @Inject
    Jobs jobs;

    @Inject
    ImportPieces pieces;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A file that is about to be brought: one at a time, so that each finds what the one before it brought. */
    @Transactional(TxType.REQUIRES_NEW)
    public ForumImport expect(String fileName, long by) {
        if (jobs.isOpen(ForumImportRunner.KIND)) {
            throw new DomainException(Kind.CONFLICT, "community.import.error.busy");
        }
        String name = PostText.line(fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", ""));
        ForumImport made = new ForumImport(
                name.isEmpty() ? "dump.sql" : name.substring(0, Math.min(200, name.length())), by, clock.instant());
        em.persist(made);
        em.flush();
        return made;
    }

    /** Keeps the bytes that come, a piece in a transaction; refuses more than the setting allows without having read the rest. */
    @Transactional(TxType.NOT_SUPPORTED)
    public long receive(long id, InputStream bytes) throws IOException {
        long size = 0;
        int place = 0;
        for (byte[] piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            size += piece.length;
            if (size > settings.archiveMaxBytes()) {
                throw DomainException.field(
                        "dump", Kind.TOO_LARGE, "platform.archive.error.size", settings.archiveMaxBytes() / PIECE);
            }
            pieces.append(id, place++, piece);
        }
        return size;
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

    public Optional<Job> job(ForumImport brought) {
        return Optional.ofNullable(brought.getJobId()).flatMap(jobs::find);
    }

    /** Stops it; what came stays, and comes no second time when the file is brought again. */
    public void stop(long id) {
        ForumImport brought = get(id);
        job(brought).filter(Job::isOpen).ifPresent(job -> {
            boolean running = job.getState() == Job.State.RUNNING;
            jobs.cancel(job.getId());
            if (!running) {
                // Otherwise its runner still reads, and tidies up behind itself.
                pieces.erase(id);
            }
        });
    }

    /** Forgets that it was brought, and its report; what came stays. While it is taken in it is only stopped. */
    public void remove(long id) {
        if (job(get(id)).filter(Job::isOpen).isPresent()) {
            stop(id);
            return;
        }
        pieces.erase(id);
        em.createQuery("delete from LeftOut l where l.importId = :import")
                .setParameter("import", id)
                .executeUpdate();
        em.remove(get(id));
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
        pieces.erase(id);
    }

    void tidyUp(long id) {
        pieces.erase(id);
    }

    /** The file from its beginning, a piece in memory at a time. */
    InputStream open(long id) {
        return new Pieces(id);
    }

    private final class Pieces extends InputStream {
        private final long id;
        private int place;
        private InputStream piece = new ByteArrayInputStream(new byte[0]);

        private Pieces(long id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = piece.read(into, from, length);
            while (got < 0) {
                Optional<byte[]> next = pieces.piece(id, place++);
                if (next.isEmpty()) {
                    return -1;
                }
                piece = new ByteArrayInputStream(next.get());
                got = piece.read(into, from, length);
            }
            return got;
        }
    }
}
