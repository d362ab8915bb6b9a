package org.inglenook.community;

import java.util.List;
import java.util.Map;
import org.inglenook.community.HeldPost.Becomes;

/**
 * What somebody wrote who is not signed in: a reply, a topic, or new words for a post, which can only be kept until they are.
 *
 * @param topicId where it stands or would stand; null for a topic
 * @param number of the post that it answers or changes, or null
 * @param topic the topic that it would start; of anything else only its text
 */
public record VisitorText(Becomes becomes, Long topicId, Integer number, NewTopic topic) {

    /** @param answered number of the post that it answers, or null */
    public static VisitorText reply(long topicId, Integer answered, String text) {
        return new VisitorText(Becomes.REPLY, topicId, answered, new NewTopic(null, null, text, null));
    }

    public static VisitorText starting(NewTopic topic) {
        return new VisitorText(Becomes.TOPIC, null, null, topic);
    }

    public static VisitorText edit(long topicId, int number, String text) {
        return new VisitorText(Becomes.EDIT, topicId, number, new NewTopic(null, null, text, null));
    }

    /** Under which name a member's draft of the same is kept. */
    static String place(HeldPost held) {
        return switch (held.getBecomes()) {
            case TOPIC -> "topic:new";
            case REPLY -> replying(held.getTopicId());
            case EDIT -> editing(held.getTopicId(), held.getNumber());
        };
    }

    /** The same for a reply. */
    static String replying(long topicId) {
        return "reply:" + topicId + ":new";
    }

    /** The same for new words for a post. */
    public static String editing(long topicId, int number) {
        return "post:" + topicId + ":" + number;
    }

    /** What stands in the fields of the form in which a member writes the same. */
    static Map<String, List<String>> fields(HeldPost held, String board) {
        return held.getBecomes() == Becomes.TOPIC
                ? Map.of(
                        "board", List.of(board),
                        "title", List.of(held.getTitle()),
                        "text", List.of(held.getMarkdown()))
                : Map.of("text", List.of(held.getMarkdown()));
    }
}
