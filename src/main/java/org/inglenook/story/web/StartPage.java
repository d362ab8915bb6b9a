package org.inglenook.story.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Keeping;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;
import org.inglenook.story.Stories;
import org.inglenook.story.StoryDraft;

/** The guided start: three questions, one at a time, then chapters to choose. Each answer is saved in the draft, so that one may leave. */
@Named
@RequestScoped
@Address("/studio/story/start")
@Address("/studio/story/start/{step}")
public class StartPage {

    private static final String HERE = "/studio/story/start/";
    private static final String LAST = "chapters";
    private static final List<String> STEPS = List.of("why", "how", "what", LAST);

    @Inject
    Stories stories;

    @Inject
    OpeningFields fields;

    @Inject
    SuggestedChapters suggested;

    @Inject
    Caller caller;

    @Inject
    Keeping keeping;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String step;

    private StoryDraft draft;
    private long edition;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        draft = stories.draft();
        edition = draft.getVersion();
        fields.show(draft.answers());
        if (step == null) {
            step = unanswered();
        }
        if (!STEPS.contains(step)) {
            throw DomainException.notFound();
        }
    }

    /** Where somebody who left goes on. */
    private String unanswered() {
        List<String> said = Arrays.asList(fields.getWhy(), fields.getHow(), fields.getWhat());
        int open = said.indexOf("");
        return open < 0 ? LAST : STEPS.get(open);
    }

    public void save() {
        stories.answer(fields.answers(draft.answers().pictureId()), edition);
        keeping.saved();
        if (isLast()) {
            suggested.add();
            redirects.saying("/studio/story", "story.start.said.done");
        } else {
            redirects.to(HERE + STEPS.get(STEPS.indexOf(step) + 1));
        }
    }

    public String getStep() {
        return step;
    }

    public int getNumber() {
        return STEPS.indexOf(step) + 1;
    }

    public boolean isLast() {
        return LAST.equals(step);
    }

    /** The address of the step before, or null. */
    public String getBack() {
        return getNumber() == 1 ? null : HERE + STEPS.get(getNumber() - 2);
    }

    public long getEdition() {
        return edition;
    }

    public void setEdition(long edition) {
        this.edition = edition;
    }
}
