package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inglenook.community.AnsweredTopic;
import org.inglenook.community.Questions;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.Subject;
import org.inglenook.platform.web.ReaderTongue;

/** What was asked about something, for the page of it: included there, and tied to what is said here. */
@Named
@RequestScoped
public class SubjectQuestions {

    private static final int SHOWN = 10;

    @Inject
    Questions questions;

    @Inject
    Messages messages;

    @Inject
    PageTags tags;

    @Inject
    ReaderTongue tongue;

    private final Map<String, List<AnsweredTopic>> read = new HashMap<>();
    private final Map<String, Optional<Subject>> subjects = new HashMap<>();

    public List<AnsweredTopic> about(String reference) {
        return read.computeIfAbsent(reference, any -> {
            List<AnsweredTopic> found = questions.about(reference, SHOWN);
            tags.add(reference);
            tags.add(found.stream().map(row -> "topic:" + row.topic().getId()).toArray(String[]::new));
            return found;
        });
    }

    /** What a reference names, as the public may see it; null when there is nothing to see. */
    public Subject subject(String reference) {
        return subjects.computeIfAbsent(reference, any -> {
                    tags.add(reference);
                    return questions.subject(reference, tongue.getTag());
                })
                .orElse(null);
    }

    /** How long the answer took, in words. */
    public String wait(AnsweredTopic row) {
        if (row.answer() == null) {
            return messages.text("community.question.open");
        }
        Duration wait =
                Duration.between(row.topic().getCreatedAt(), row.answer().getCreatedAt());
        if (wait.toHours() < 1) {
            return messages.text("community.question.soon");
        }
        return wait.toDays() < 2
                ? messages.text("community.question.hours", wait.toHours())
                : messages.text("community.question.days", wait.toDays());
    }
}
