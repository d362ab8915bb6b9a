package org.inglenook.community;

import java.util.List;
import java.util.Map;

/**
 * What somebody wrote who is not signed in: a reply, or a topic.
 *
 * @param topicId where it replies, or null
 * @param answered number of the post that it answers, or null
 * @param topic the topic that it would start; of a reply only its text
 */
public record VisitorText(Long topicId, Integer answered, NewTopic topic) {

    public static VisitorText reply(long topicId, Integer answered, String text) {
        return new VisitorText(topicId, answered, new NewTopic(null, null, text, null));
    }

    public static VisitorText starting(NewTopic topic) {
        return new VisitorText(null, null, topic);
    }

    public boolean isReply() {
        return topicId != null;
    }

    /** Under which name a member's draft of the same is kept. */
    static String place(HeldPost held) {
        return held.getBecomes() == HeldPost.Becomes.TOPIC ? "topic:new" : "reply:" + held.getTopicId() + ":new";
    }

    /** What stands in the fields of the form in which a member writes the same. */
    static Map<String, List<String>> fields(HeldPost held, String board) {
        return held.getBecomes() == HeldPost.Becomes.TOPIC
                ? Map.of(
                        "board", List.of(board),
                        "title", List.of(held.getTitle()),
                        "text", List.of(held.getMarkdown()))
                : Map.of("text", List.of(held.getMarkdown()));
    }
}
