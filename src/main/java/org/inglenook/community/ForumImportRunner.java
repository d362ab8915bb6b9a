package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.inglenook.community.imports.OldBoard;
import org.inglenook.community.imports.OldForum;
import org.inglenook.community.imports.OldForums;
import org.inglenook.community.imports.OldLike;
import org.inglenook.community.imports.OldMember;
import org.inglenook.community.imports.OldPoll;
import org.inglenook.community.imports.OldPost;
import org.inglenook.community.imports.OldRecords;
import org.inglenook.community.imports.OldTopic;
import org.inglenook.community.imports.Unreadable;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.JobRun;
import org.inglenook.platform.JobRunner;

/**
 * Takes another forum in, some records in a transaction. A second run after a node died reads the file anew and leaves alone what came
 * already: each record is remembered in the transaction that wrote it.
 */
@ApplicationScoped
public class ForumImportRunner implements JobRunner {

    static final String KIND = "community.import";

    private static final Logger LOG = Logger.getLogger(ForumImportRunner.class.getName());
    private static final int AT_A_TIME = 50;
    private static final int TRIES = 3;

    @Inject
    ForumImports imports;

    @Inject
    ForumCheck check;

    @Inject
    ForumWriter writer;

    @Inject
    ForumLikes likes;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.payload());
        if (imports.get(id).isFinished()) {
            return;
        }
        boolean mine = true;
        Records records = new Records(id, run);
        OldForum.Source source = () -> imports.open(id, () -> records.step(0));
        try {
            OldForum forum = OldForums.of(source)
                    .orElseThrow(() -> new DomainException(Kind.INVALID, "community.import.error.unknown"));
            records.of(forum);
            if (!imports.get(id).isBegun()) {
                check.check(forum, source);
            }
            forum.read(source, records);
            records.write();
            records.writeLikes();
            records.step(0);
            imports.finish(id);
        } catch (JobRun.LeftBehind e) {
            mine = false;
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            DomainException refusal = ForumCheck.refusal(e);
            imports.refuse(id, refusal);
            throw refusal;
        } catch (RuntimeException e) {
            DomainException.within(e).ifPresent(refusal -> imports.refuse(id, refusal));
            throw e;
        } finally {
            if (mine) {
                imports.tidyUp(id);
            }
        }
    }

    /** Gathers some posts or members, then has them written; of topics it knows the heads. */
    private final class Records implements OldRecords {
        private final long id;
        private final JobRun run;
        private final Map<String, OldTopic> topics = new HashMap<>();
        private final List<OldMember> members = new ArrayList<>();
        private final List<OldLike> liked = new ArrayList<>();
        private final List<OldPost> posts = new ArrayList<>();
        private OldForum forum;
        private int expected;
        private int done;

        private Records(long id, JobRun run) {
            this.id = id;
            this.run = run;
        }

        private void of(OldForum known) {
            forum = known;
        }

        @Override
        public void expect(int many) {
            expected = many;
            step(0);
        }

        @Override
        public void board(OldBoard board) {
            writer.board(id, forum.kind(), board);
        }

        @Override
        public void topic(OldTopic topic) {
            topics.put(topic.id(), topic);
        }

        @Override
        public void member(OldMember member) {
            members.add(member);
            if (members.size() == AT_A_TIME) {
                write();
            }
        }

        @Override
        public void post(OldPost post) {
            if (!members.isEmpty()) {
                write();
            }
            posts.add(post);
            if (posts.size() == AT_A_TIME) {
                write();
            }
        }

        @Override
        public void poll(OldPoll poll) {
            write();
            writer.poll(id, forum.kind(), poll);
        }

        @Override
        public void answer(String topic, String post) {
            write();
            writer.answer(forum.kind(), topic, post);
        }

        @Override
        public void like(OldLike like) {
            write();
            liked.add(like);
            if (liked.size() == AT_A_TIME) {
                writeLikes();
            }
        }

        @Override
        public void leftOut(String what, String oldId, Reason why) {
            writer.leftOut(id, what, oldId, why);
        }

        private void writeLikes() {
            if (!liked.isEmpty()) {
                repeatedly(() -> likes.come(id, forum.kind(), liked));
                liked.clear();
                step(0);
            }
        }

        private void write() {
            if (!members.isEmpty()) {
                repeatedly(() -> writer.members(id, forum.kind(), members));
                members.clear();
                step(0);
            }
            if (!posts.isEmpty()) {
                repeatedly(() -> writer.posts(id, forum, topics, posts));
                int more = posts.size();
                posts.clear();
                step(more);
            }
        }

        /** Somebody who writes at the same moment may be in the way; what was undone is done again, and nothing twice. */
        private void repeatedly(Runnable work) {
            for (int more = TRIES - 1; more > 0; more--) {
                try {
                    work.run();
                    return;
                } catch (RuntimeException e) {
                    LOG.log(Level.FINE, e, () -> "Some records of import " + id + " are written again");
                }
            }
            work.run();
        }

        private void step(int more) {
            done += more;
            run.step(done, Math.max(expected, done));
        }
    }
}
