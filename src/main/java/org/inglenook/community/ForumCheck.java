package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inglenook.community.imports.OldBoard;
import org.inglenook.community.imports.OldForum;
import org.inglenook.community.imports.OldLike;
import org.inglenook.community.imports.OldMember;
import org.inglenook.community.imports.OldPoll;
import org.inglenook.community.imports.OldPost;
import org.inglenook.community.imports.OldRecords;
import org.inglenook.community.imports.OldTopic;
import org.inglenook.community.imports.Unreadable;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/** Reads another forum's file from end to end before anything of it comes: a file that is cut off or broken leaves nothing behind. */
@ApplicationScoped
public class ForumCheck {

    private static final int COMPARED = 200;

    @Inject
    Origins origins;

    @Inject
    ForumWriter writer;

    void check(OldForum forum, OldForum.Source source) throws IOException {
        String missing = forum.missing(source);
        if (missing != null) {
            throw new DomainException(Kind.INVALID, "community.import.error.table", missing);
        }
        Counted counted = new Counted();
        forum.read(source, counted);
        if (counted.posts == 0) {
            throw new DomainException(Kind.INVALID, "community.import.error.nothing", counted.boards, counted.topics);
        }
        if (isAnother(forum.kind(), counted.some)) {
            throw new DomainException(Kind.CONFLICT, "community.import.error.another");
        }
    }

    /** What is wrong with a file, as the house refuses it. */
    static DomainException refusal(Unreadable file) {
        DomainException refused = new DomainException(
                Kind.INVALID,
                "community.import.error." + file.why(),
                file.args().toArray());
        refused.initCause(file);
        return refused;
    }

    /** Posts that came before under the same ids, at other times, were another forum's. */
    private boolean isAnother(String forum, List<OldPost> some) {
        Map<String, Origin> known = origins.known(
                forum, Origin.Kind.POST, some.stream().map(OldPost::id).toList());
        long same = 0;
        long others = 0;
        for (OldPost post : some) {
            Boolean isSame = isSame(known.get(post.id()), post);
            same += Objects.equals(isSame, true) ? 1 : 0;
            others += Objects.equals(isSame, false) ? 1 : 0;
        }
        return others > same;
    }

    private Boolean isSame(Origin origin, OldPost post) {
        return origin == null
                ? null
                : writer.writtenAt(origin)
                        .map(at -> at.getEpochSecond() == post.at().getEpochSecond())
                        .orElse(null);
    }

    /** Counts, and writes nothing. */
    private static final class Counted implements OldRecords {
        private final List<OldPost> some = new ArrayList<>();
        private int boards;
        private int topics;
        private int posts;

        @Override
        public void board(OldBoard board) {
            boards++;
        }

        @Override
        public void topic(OldTopic topic) {
            topics++;
        }

        @Override
        public void post(OldPost post) {
            posts++;
            if (some.size() < COMPARED) {
                some.add(post);
            }
        }

        @Override
        public void expect(int many) {
            // What is expected was counted by the same reading.
        }

        @Override
        public void member(OldMember member) {
            // Nobody is known by a name alone.
        }

        @Override
        public void poll(OldPoll poll) {
            // It comes with its topic.
        }

        @Override
        public void answer(String topic, String post) {
            // It comes with its topic.
        }

        @Override
        public void like(OldLike like) {
            // It comes with its post.
        }

        @Override
        public void leftOut(String what, String id, Reason why) {
            // Told when the others come.
        }
    }
}
