package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What the owner decided about writing on the boards. There is one row of it. */
@Entity
@Table(name = "community_rules")
public class BoardRules {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private FirstPosts firstPosts = FirstPosts.FIRST;

    private String heldWords = "";

    private String refusedWords = "";

    private String conduct = "";

    private boolean visitors = true;

    private boolean previews;

    private String cardless = "";

    public void screen(FirstPosts first, String held, String refused) {
        firstPosts = first;
        heldWords = held;
        refusedWords = refused;
    }

    /** @param text the house's own code of conduct in Markdown; empty for the one that comes with the software */
    public void conduct(String text) {
        conduct = text;
    }

    /** Whether somebody may write first and say after who they are. */
    public void welcomeVisitors(boolean welcome) {
        visitors = welcome;
    }

    /** Whether other sites are asked what the links in posts lead to. */
    public void showPreviews(boolean show) {
        previews = show;
    }

    /** @param sites one a line */
    public void withoutCards(String sites) {
        cardless = sites;
    }

    /** Sites whose pages have no card, one a line. */
    public String getCardless() {
        return cardless;
    }

    public boolean isPreviews() {
        return previews;
    }

    public boolean isVisitors() {
        return visitors;
    }

    public FirstPosts getFirstPosts() {
        return firstPosts;
    }

    /** Words and domains, one a line: a post with one of them waits. */
    public String getHeldWords() {
        return heldWords;
    }

    /** The same: a post with one of them is refused. */
    public String getRefusedWords() {
        return refusedWords;
    }

    public String getConduct() {
        return conduct;
    }
}
