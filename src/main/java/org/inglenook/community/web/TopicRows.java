package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.ReadingPositions;
import org.inglenook.community.Topic;
import org.inglenook.identity.Caller;

/** Topics as lists show them, with the names of those who started them and spoke last, and what is new to this reader. */
@RequestScoped
public class TopicRows {

    @Inject
    Bylines bylines;

    @Inject
    ReadingPositions positions;

    @Inject
    Caller caller;

    List<TopicRow> of(List<Topic> topics) {
        Map<Long, Byline> names = bylines.of(topics.stream()
                .flatMap(topic -> Stream.of(topic.getAuthorId(), topic.getLastAuthorId()))
                .toList());
        Map<Long, Integer> reached = caller.memberId()
                .map(me -> positions.of(me, topics.stream().map(Topic::getId).toList()))
                .orElse(Map.of());
        return topics.stream()
                .map(topic -> new TopicRow(
                        topic,
                        names.get(topic.getAuthorId()),
                        names.get(topic.getLastAuthorId()),
                        reached.get(topic.getId())))
                .toList();
    }
}
