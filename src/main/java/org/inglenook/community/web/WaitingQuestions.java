package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.community.Board;
import org.inglenook.community.Boards;
import org.inglenook.community.Poster;
import org.inglenook.community.Question;
import org.inglenook.community.Questions;
import org.inglenook.identity.Caller;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.Redirects;

/** Visitors' questions on the moderators' page: answered there, or put aside. */
@Named
@RequestScoped
public class WaitingQuestions {

    private static final int SHOWN = 50;
    private static final String HERE = "/studio/moderation";

    @Inject
    Questions questions;

    @Inject
    Boards boards;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private List<Question> waiting;
    private final Map<Long, String> answers = new HashMap<>();
    private final Map<Long, String> places = new HashMap<>();

    @PostConstruct
    void load() {
        Poster.moderator(caller);
        waiting = questions.waiting(SHOWN);
        String chosen = boards.forQuestions().map(Board::getSlug).orElse("");
        waiting.forEach(question -> places.put(question.getId(), chosen));
    }

    public void answer(long id) {
        try {
            redirects.to(questions
                    .answer(Poster.moderator(caller), id, places.get(id), answers.get(id))
                    .getAddress());
        } catch (DomainException e) {
            throw e.field()
                    .map(field -> e.at(("text".equals(field) ? "answer-" : field + "-") + id))
                    .orElse(e);
        }
    }

    public void decline(long id) {
        questions.decline(Poster.moderator(caller), id);
        redirects.saying(HERE, "community.question.said.declined");
    }

    public List<Question> getAll() {
        return waiting;
    }

    public List<SelectItem> getBoards() {
        return boards.all().stream()
                .map(board -> new SelectItem(board.getSlug(), board.getName()))
                .toList();
    }

    /** What is answered, by question. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    /** On which board, by question. */
    public Map<Long, String> getPlaces() {
        return places;
    }
}
