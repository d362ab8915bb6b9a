package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.inglenook.platform.Messages;
import org.inglenook.platform.SearchFilter;

/** Narrows a search down to topics that somebody replied to, or to those that wait for it. */
@ApplicationScoped
public class AnswerFilter implements SearchFilter {

    @Inject
    Messages messages;

    @Override
    public String name() {
        return "answered";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice("yes", messages.text("search.answered.yes")),
                new Choice("no", messages.text("search.answered.no")));
    }

    @Override
    public Set<String> marks(String chosen) {
        return Set.of(PostSearch.answered("yes".equals(chosen)));
    }
}
