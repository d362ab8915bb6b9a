package org.inglenook.community;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.inglenook.platform.PageCache;
import org.inglenook.platform.Remembered;

/** The owner's rules as every post is held against them; on another node a change counts within a second. */
@ApplicationScoped
public class RuleBook {

    /** What stands in it: the rules, and their words made ready to be looked for. */
    public record Page(
            FirstPosts firstPosts,
            WordList held,
            WordList refused,
            String conduct,
            boolean visitors,
            boolean previews,
            WordList cardless) {
        static Page of(BoardRules rules) {
            return new Page(
                    rules.getFirstPosts(),
                    WordList.of(rules.getHeldWords()),
                    WordList.of(rules.getRefusedWords()),
                    rules.getConduct(),
                    rules.isVisitors(),
                    rules.isPreviews(),
                    WordList.of(rules.getCardless()));
        }
    }

    @Inject
    Rules rules;

    @Inject
    PageCache pages;

    private Remembered<Page> remembered;

    @PostConstruct
    void open() {
        remembered = pages.remember(Rules.TAG, () -> Page.of(rules.current()));
    }

    public Page get() {
        return remembered.get();
    }
}
