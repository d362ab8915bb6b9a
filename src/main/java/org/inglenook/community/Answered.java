package org.inglenook.community;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which posts of its topic a post answers or quotes. */
final class Answered {

    /** As the page writes it above the words that are quoted. */
    private static final Pattern QUOTED =
            Pattern.compile("(?m)^> .*\\]\\([^)\\s]*/topics/(\\d{1,18})/[^)\\s]*#post-(\\d{1,9})\\)");

    private Answered() {}

    /** Their numbers. */
    static Set<Integer> by(Post post) {
        Set<Integer> numbers = new HashSet<>();
        if (post.getReplyTo() != null) {
            numbers.add(post.getReplyTo());
        }
        Matcher quoted = QUOTED.matcher(post.getMarkdown());
        while (quoted.find()) {
            if (Long.parseLong(quoted.group(1)) == post.getTopicId()) {
                numbers.add(Integer.valueOf(quoted.group(2)));
            }
        }
        return numbers;
    }
}
