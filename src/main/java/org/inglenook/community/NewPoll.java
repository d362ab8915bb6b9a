package org.inglenook.community;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;

/**
 * A poll that somebody wants to hold.
 *
 * @param mostChoices how many options one member may choose
 * @param closesAt when it closes, or null
 */
public record NewPoll(String question, List<String> options, int mostChoices, Instant closesAt) {

    public static final int LONGEST_QUESTION = 200;
    public static final int LONGEST_OPTION = 120;
    public static final int FEWEST = 2;
    public static final int MOST = 12;

    /** The same, tidied; or the sentence that says what is wrong with it. */
    NewPoll checked(Instant now) {
        String asked = PostText.line(question);
        if (asked.isEmpty() || asked.length() > LONGEST_QUESTION) {
            throw DomainException.field("question", Kind.INVALID, "community.poll.error.question", LONGEST_QUESTION);
        }
        List<String> offered = (options == null ? List.<String>of() : options)
                .stream().map(PostText::line).filter(words -> !words.isEmpty()).toList();
        if (offered.size() < FEWEST || offered.size() > MOST) {
            throw DomainException.field("options", Kind.INVALID, "community.poll.error.options", FEWEST, MOST);
        }
        HashSet<String> seen = new HashSet<>();
        for (String words : offered) {
            if (words.length() > LONGEST_OPTION) {
                throw DomainException.field("options", Kind.INVALID, "community.poll.error.option", LONGEST_OPTION);
            }
            if (!seen.add(words.toLowerCase(Locale.ROOT))) {
                throw DomainException.field("options", Kind.INVALID, "community.poll.error.twice", words);
            }
        }
        if (mostChoices < 1 || mostChoices > offered.size()) {
            throw DomainException.field("choices", Kind.INVALID, "community.poll.error.choices", offered.size());
        }
        if (closesAt != null && !closesAt.isAfter(now)) {
            throw DomainException.field("closes", Kind.INVALID, "community.poll.error.closes");
        }
        return new NewPoll(asked, offered, mostChoices, closesAt);
    }
}
