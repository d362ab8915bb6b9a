package org.inglenook.community.web;

import java.util.List;
import java.util.Map;
import org.inglenook.community.Flag;
import org.inglenook.community.HeldPost;
import org.inglenook.community.Post;
import org.inglenook.community.Sanction;
import org.inglenook.community.Topic;
import org.inglenook.community.Waiting;

/** Something that waits for a moderator, with the names of those whom it is about, and the reason that is being given. */
public class QueueRow {

    private final Waiting waiting;
    private final Map<Long, Byline> names;
    private String choice = "";
    private String words = "";

    QueueRow(Waiting waiting, Map<Long, Byline> names) {
        this.waiting = waiting;
        this.names = names;
    }

    /** Names it in the page's ids. */
    public String getKey() {
        return waiting.kind().name().toLowerCase(java.util.Locale.ROOT) + "-" + waiting.id();
    }

    public long getId() {
        return waiting.id();
    }

    public Waiting.Kind getKind() {
        return waiting.kind();
    }

    public HeldPost getHeld() {
        return waiting.held();
    }

    public Post getPost() {
        return waiting.post();
    }

    public List<Flag> getFlags() {
        return waiting.flags();
    }

    public java.time.Instant getSince() {
        return waiting.since();
    }

    public Byline getAuthor() {
        return names.get(waiting.authorId());
    }

    public long getAuthorId() {
        return waiting.authorId();
    }

    /** What the author appeals against, or null. */
    public Sanction getAppealed() {
        return waiting.appealed();
    }

    public String flagger(Flag flag) {
        return names.get(flag.getMemberId()).getName();
    }

    public String getTitle() {
        if (waiting.topic() != null) {
            return waiting.topic().getTitle();
        }
        return waiting.held() == null ? getAuthor().getName() : waiting.held().getTitle();
    }

    /** Where it stands or would stand; null for a topic that would be started. */
    public String getAddress() {
        Topic topic = waiting.topic();
        if (topic == null) {
            return null;
        }
        return waiting.post() == null
                ? topic.getAddress()
                : topic.addressOf(waiting.post().getNumber());
    }

    /** Safe to put into a page; null for what has no text of a post. */
    public String getHtml() {
        if (waiting.appealed() != null) {
            return null;
        }
        return waiting.held() == null
                ? waiting.post().getHtml()
                : waiting.held().getHtml();
    }

    /** What the author is told: the moderator's own words, or else one of the usual reasons. */
    String reason() {
        return words.isBlank() ? choice : words;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
