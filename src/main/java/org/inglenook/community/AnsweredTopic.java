package org.inglenook.community;

/**
 * A topic about something, with what was asked and what somebody of the shop answered first.
 *
 * @param answer the first reply of the shop, or null while there is none
 */
public record AnsweredTopic(Topic topic, Post question, Post answer) {

    public Topic getTopic() {
        return topic;
    }

    public Post getQuestion() {
        return question;
    }

    public Post getAnswer() {
        return answer;
    }
}
