package org.inglenook.story;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.Messages;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.WordDifference;

/** What the draft's opening said before. */
@ApplicationScoped
class OpeningEditions implements RewrittenTexts {

    static final String PLACE = "opening";

    @Inject
    Stories stories;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Override
    public String kind() {
        return PLACE;
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        return changes(
                story(earlier.as(StoryAnswers.class)), story(stories.draft().answers()));
    }

    @Override
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        stories.answer(earlier.as(StoryAnswers.class), stories.draft().getVersion());
        return "/studio/story";
    }

    private static StoryContent story(StoryAnswers answers) {
        return StoryContent.of(answers, List.of(), List.of());
    }

    List<Change> changes(StoryContent before, StoryContent now) {
        return StoryDifferences.between(before, now).parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(line -> new Change("story.history.field." + line.field(), words(line)))
                .toList();
    }

    private WordDifference words(StoryDifferences.Line line) {
        return "kind".equals(line.field())
                ? WordDifference.of(
                        kind(line.words().before()), kind(line.words().after()))
                : line.words();
    }

    private String kind(List<WordDifference.Run> name) {
        return name.isEmpty() ? "" : messages.text("story.kind." + name.get(0).text());
    }
}
