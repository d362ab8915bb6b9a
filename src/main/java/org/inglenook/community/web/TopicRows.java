package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.community.Topic;

/** Topics as lists show them, with the names of those who started them and spoke last. */
@RequestScoped
public class TopicRows {

    @Inject
    Bylines bylines;

    List<TopicRow> of(List<Topic> topics) {
        Map<Long, Byline> names = bylines.of(topics.stream()
                .flatMap(topic -> Stream.of(topic.getAuthorId(), topic.getLastAuthorId()))
                .toList());
        return topics.stream()
                .map(topic -> new TopicRow(topic, names.get(topic.getAuthorId()), names.get(topic.getLastAuthorId())))
                .toList();
    }
}
