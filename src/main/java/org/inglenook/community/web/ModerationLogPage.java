package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.community.Act;
import org.inglenook.community.LogEntry;
import org.inglenook.community.ModerationLog;
import org.inglenook.community.Poster;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;

/** What moderators did, the latest first; nobody can change it. */
@Named
@RequestScoped
@Address("/studio/moderation/log")
public class ModerationLogPage {

    private static final String HERE = "/studio/moderation/log";

    /** An entry with the names of who did it and whom it concerns. */
    public record Row(LogEntry entry, Byline actor, Byline member) {

        public LogEntry getEntry() {
            return entry;
        }

        public Byline getActor() {
            return actor;
        }

        public Byline getMember() {
            return member;
        }

        /** Where it was done; null where it concerns a member alone. */
        public String getAddress() {
            if (entry.getTopicId() == null) {
                return null;
            }
            String topic = "/topics/" + entry.getTopicId();
            return entry.getNumber() == null ? topic : topic + "/-/" + entry.getNumber();
        }
    }

    @Inject
    ModerationLog log;

    @Inject
    Bylines bylines;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    @Param
    String act;

    @Inject
    @Param
    String member;

    @Inject
    @Param
    String after;

    private Slice<Row> rows;
    private String checked;

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        Slice<LogEntry> page =
                log.page(chosen().orElse(null), Paths.number(member) == 0 ? null : Paths.number(member), after);
        Map<Long, Byline> names = bylines.of(page.items().stream()
                .flatMap(entry -> Stream.of(entry.getActorId(), entry.getMemberId()))
                .filter(Objects::nonNull)
                .toList());
        rows = page.map(entry -> new Row(
                entry,
                names.get(entry.getActorId()),
                entry.getMemberId() == null ? null : names.get(entry.getMemberId())));
    }

    private Optional<Act> chosen() {
        return Stream.of(Act.values()).filter(each -> each.name().equals(act)).findFirst();
    }

    public void check() {
        checked = log.firstBroken()
                .map(broken -> messages.text("community.log.broken", broken))
                .orElseGet(() -> messages.text("community.log.whole"));
    }

    public Slice<Row> getRows() {
        return rows;
    }

    public List<Act> getActs() {
        return List.of(Act.values());
    }

    public String getAct() {
        return chosen().map(Enum::name).orElse("");
    }

    public String getMember() {
        return Paths.number(member) == 0 ? null : member;
    }

    /** What came of examining it, or null. */
    public String getChecked() {
        return checked;
    }

    public String getNext() {
        String base = PageFunctions.with(HERE, "after", rows.next());
        String acts = getAct().isEmpty() ? base : PageFunctions.with(base, "act", getAct());
        return getMember() == null ? acts : PageFunctions.with(acts, "member", getMember());
    }
}
