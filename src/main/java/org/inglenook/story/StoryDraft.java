package org.inglenook.story;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** The opening as it is being written. There is one, from the first start on; readers see it once it is published. */
@Entity
@Table(name = "story_draft")
public class StoryDraft {

    static final long ONLY = 1;

    @Id
    private Long id = ONLY;

    @Version
    private long version;

    private String headline;

    @Column(name = "lead_in")
    private String lead;

    private String why;
    private String how;
    private String what;

    @Column(name = "picture_id")
    private Long pictureId;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected StoryDraft() {}

    public StoryDraft(Instant now) {
        answer(StoryAnswers.none(), now);
    }

    public final void answer(StoryAnswers answers, Instant now) {
        headline = answers.headline();
        lead = answers.lead();
        why = answers.why();
        how = answers.how();
        what = answers.what();
        pictureId = answers.pictureId();
        changedAt = now;
    }

    public StoryAnswers answers() {
        return new StoryAnswers(headline, lead, why, how, what, pictureId);
    }

    /** Changes with every save: a form that was opened before carries an older one. */
    public long getVersion() {
        return version;
    }

    public Instant getChangedAt() {
        return changedAt;
    }
}
