package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.inglenook.identity.Members;
import org.inglenook.platform.DemoFiles;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.RateLimiter;

/** The demo shop's boards, with conversations that were written, edited, flagged, moderated and closed on their days. */
@ApplicationScoped
@Transactional
public class CommunityDemo implements DemoPart {

    private static final String BOARD = "community_board";
    private static final String TOPIC = "community_topic";

    private static final String QUESTIONS = "ask-the-makers";

    @PersistenceContext
    EntityManager em;

    @Inject
    DemoFiles files;

    @Inject
    Boards boards;

    @Inject
    Topics topics;

    @Inject
    Posts posts;

    @Inject
    PostTexts texts;

    @Inject
    TopicErasure erasure;

    @Inject
    PostPictures pictures;

    @Inject
    LinkPreviews previews;

    @Inject
    Answers answers;

    @Inject
    Reactions reactions;

    @Inject
    Participants participants;

    @Inject
    TopicCounts counts;

    @Inject
    Polls polls;

    @Inject
    Members members;

    @Inject
    RateLimiter limiter;

    @Inject
    Event<PageChanged> changed;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(DemoRecords records) {
        JsonObject demo = files.room("community");
        for (JsonObject board : list(demo, "boards")) {
            Board made = boards.make(
                    board.getString("slug"),
                    board.getString("title"),
                    board.getString("description"),
                    Starters.MEMBERS);
            boards.become(made.getSlug(), BoardKind.valueOf(board.getString("kind", BoardKind.TALK.name())));
            records.add(BOARD, made.getId());
        }
        boards.takeQuestions(QUESTIONS);
        list(demo, "topics").forEach(topic -> records.add(TOPIC, tell(topic, records)));
    }

    private long tell(JsonObject told, DemoRecords records) {
        JsonObject first = list(told, "posts").get(0);
        NewTopic start = new NewTopic(
                told.getString("board"), told.getString("title"), firstWords(first), subject(told, records));
        long id = topics.record(poster(first), start, at(first)).getId();
        for (JsonObject post : list(told, "posts").stream().skip(1).toList()) {
            Integer answered = post.containsKey("quotes") ? post.getInt("quotes") : null;
            posts.record(poster(post), id, firstWords(post), answered, at(post));
        }
        for (int number = 1; number <= list(told, "posts").size(); number++) {
            followUp(id, number, list(told, "posts").get(number - 1));
        }
        settle(id, told);
        return id;
    }

    /** What became of a post after it was written. */
    private void followUp(long topic, int number, JsonObject post) {
        for (JsonObject edit : list(post, "edits")) {
            postsAt(at(edit)).correct(poster(post).memberId(), topic, number, post.getString("text"));
        }
        for (JsonObject flag : list(post, "flags")) {
            flagsAt(at(flag)).raise(poster(flag), topic, number, FlagReason.OTHER, flag.getString("reason"));
        }
        if (post.containsKey("reactions")) {
            post.getJsonObject("reactions").forEach((kind, by) -> by.asJsonArray()
                    .getValuesAs(JsonString.class)
                    .forEach(name -> reactions.set(
                            member(name.getString()),
                            topic,
                            number,
                            ReactionKind.of(kind).orElseThrow())));
        }
        if (post.containsKey("hidden")) {
            hide(topic, number, post.getJsonObject("hidden"));
        }
    }

    private void hide(long topic, int number, JsonObject hidden) {
        em.flush();
        long post = posts.get(topic, number).getId();
        Flags then = flagsAt(at(hidden));
        then.open(Integer.MAX_VALUE).stream()
                .map(FlaggedPost::flag)
                .filter(flag -> flag.getPostId() == post)
                .findFirst()
                .ifPresent(flag -> then.uphold(poster(hidden), flag.getId(), hidden.getString("reason")));
    }

    private void settle(long topic, JsonObject told) {
        if (told.containsKey("answer")) {
            answers.accept(poster(list(told, "posts").get(0)), topic, told.getInt("answer"));
        }
        if (told.containsKey("poll")) {
            poll(topic, poster(list(told, "posts").get(0)), told.getJsonObject("poll"));
        }
        if (told.getBoolean("pinned", false)) {
            moderationAt(at(list(told, "posts").get(0)))
                    .pin(poster(list(told, "posts").get(0)), topic);
        }
        if (told.containsKey("closed")) {
            moderationAt(at(told.getJsonObject("closed"))).close(poster(told.getJsonObject("closed")), topic);
        }
        if (told.containsKey("held")) {
            JsonObject held = told.getJsonObject("held");
            moderationAt(at(held)).hideTopic(poster(held), topic, held.getString("reason"));
        }
    }

    private void poll(long topic, Poster holder, JsonObject told) {
        List<JsonObject> options = list(told, "options");
        List<String> words =
                options.stream().map(option -> option.getString("words")).toList();
        polls.hold(holder, topic, new NewPoll(told.getString("question"), words, 1, null));
        List<PollOption> held =
                polls.find(em.find(Topic.class, topic)).orElseThrow().options();
        for (int i = 0; i < held.size(); i++) {
            Set<Long> chosen = Set.of(held.get(i).getId());
            options.get(i)
                    .getJsonArray("by")
                    .getValuesAs(JsonString.class)
                    .forEach(name -> polls.vote(member(name.getString()), topic, chosen));
        }
    }

    private static String firstWords(JsonObject post) {
        List<JsonObject> edits = list(post, "edits");
        return edits.isEmpty() ? post.getString("text") : edits.get(0).getString("was");
    }

    private static String subject(JsonObject topic, DemoRecords records) {
        String subject = topic.getString("subject", null);
        return subject == null
                ? null
                : subject.substring(0, subject.indexOf(':') + 1)
                        + records.ids(subject).get(0);
    }

    private Poster poster(JsonObject act) {
        return member(act.getString("by"));
    }

    private Poster member(String name) {
        return members.profile(name)
                .map(member -> new Poster(member.card().id(), member.card().maker()))
                .orElseThrow(() -> new IllegalArgumentException("The demo has no member " + name));
    }

    private Instant at(JsonObject act) {
        return files.instant(act.getString("at"));
    }

    /** A demo topic goes with all that was said in it; a board stays if somebody has started a topic of their own there. */
    @Override
    public void remove(DemoRecords records) {
        records.ids(TOPIC).forEach(erasure::topic);
        em.flush();
        records.ids(BOARD).forEach(erasure::board);
        records.forget(TOPIC);
        records.forget(BOARD);
        changed.fire(new PageChanged("boards", Boards.NAMES));
    }

    /** The service as it would have worked then. */
    private Posts postsAt(Instant then) {
        Posts past = new Posts();
        past.em = em;
        past.boards = boards;
        past.texts = texts;
        past.pictures = pictures;
        past.previews = previews;
        past.changed = changed;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    private Moderation moderationAt(Instant then) {
        Moderation past = new Moderation();
        past.em = em;
        past.boards = boards;
        past.participants = participants;
        past.counts = counts;
        past.log = unlogged();
        past.changed = changed;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    /** Nothing ever leaves the log, and the demo has to leave without a trace. */
    private static ModerationLog unlogged() {
        return new ModerationLog() {
            @Override
            void write(Poster actor, Act act, LogEntry.Target target, String note) {
                // What moderators did in the demo is a story.
            }
        };
    }

    private Flags flagsAt(Instant then) {
        Flags past = new Flags();
        past.em = em;
        past.posts = posts;
        past.participants = participants;
        past.log = unlogged();
        past.moderation = moderationAt(then);
        past.limiter = limiter;
        past.clock = Clock.fixed(then, ZoneOffset.UTC);
        return past;
    }

    private static List<JsonObject> list(JsonObject from, String name) {
        JsonArray array = from.getJsonArray(name);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }
}
