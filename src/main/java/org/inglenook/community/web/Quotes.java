package org.inglenook.community.web;

import org.inglenook.community.Post;
import org.inglenook.community.Topic;
import org.inglenook.platform.web.PageFunctions;

/** Someone's words in Markdown, to be answered: named, linked to where they stand, and short. */
final class Quotes {

    private static final int LONGEST = 1_500;

    private Quotes() {}

    /** Quotes within the post are left out, so that answers don't nest. */
    static String of(Topic topic, Post post, String author) {
        String own = post.getMarkdown()
                .lines()
                .filter(line -> !line.startsWith(">"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .strip();
        String words = own.length() > LONGEST ? own.substring(0, LONGEST) + " …" : own;
        String name = author.replaceAll("([\\[\\]\\\\*_`<>])", "\\\\$1");
        String from = "**" + name + "** [#" + post.getNumber() + "]("
                + PageFunctions.keptPath(topic.addressOf(post.getNumber())) + ")";
        return "> " + from + "\n>\n"
                + words.lines()
                        .map(line -> "> " + line)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElse("> ") + "\n\n";
    }
}
