package org.inglenook.community.imports;

import java.time.Instant;
import java.util.List;

/**
 * A poll as another forum knows it, at the head of a topic.
 *
 * @param closesAt when it closes or closed, or null
 */
public record OldPoll(
        String topic, String question, List<Option> options, List<Vote> votes, int mostChoices, Instant closesAt) {

    /** @param votes how many chose it, as that forum counted */
    public record Option(String id, String words, int votes) {}

    /** Who chose what. */
    public record Vote(String option, String member) {}
}
