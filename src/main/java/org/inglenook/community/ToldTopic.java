package org.inglenook.community;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Up to which post of a topic its listeners were told: numbers have no gaps, so nothing is told twice and nothing is left out. */
@Entity
@Table(name = "community_told_topic")
class ToldTopic {

    @Id
    private long topicId;

    private int number;

    protected ToldTopic() {}

    ToldTopic(long topicId, int number) {
        this.topicId = topicId;
        this.number = number;
    }

    void upTo(int latest) {
        number = latest;
    }

    long topicId() {
        return topicId;
    }

    int number() {
        return number;
    }
}
