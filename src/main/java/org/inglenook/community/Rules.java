package org.inglenook.community;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.inglenook.platform.PageChanged;
import org.inglenook.platform.Written;

/** What the owner decides about writing on the boards. */
@ApplicationScoped
@Transactional
public class Rules {

    public static final String TAG = "board-rules";

    private static final int LONGEST_LIST = 8000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<PageChanged> changed;

    public BoardRules current() {
        return em.find(BoardRules.class, BoardRules.ONLY);
    }

    /** @param held words and domains, one a line, that make a post wait; {@code refused} ones are not taken at all */
    public void screen(FirstPosts first, String held, String refused) {
        current()
                .screen(
                        first,
                        Written.text("heldWords", held, LONGEST_LIST),
                        Written.text("refusedWords", refused, LONGEST_LIST));
        changed.fire(new PageChanged(TAG));
    }

    public void welcomeVisitors(boolean welcome) {
        current().welcomeVisitors(welcome);
        changed.fire(new PageChanged(TAG));
    }

    /** Shown below links from now on, or soon nowhere any more. */
    public void showPreviews(boolean show) {
        current().showPreviews(show);
        changed.fire(new PageChanged(TAG));
    }

    void withoutCards(String sites) {
        current().withoutCards(sites);
        changed.fire(new PageChanged(TAG));
    }

    public void conduct(String text) {
        current().conduct(Written.text("conduct", text, LONGEST_LIST));
        changed.fire(new PageChanged(TAG));
    }
}
