package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.inglenook.community.Board;
import org.inglenook.community.BoardAdvice;
import org.inglenook.community.BoardKind;
import org.inglenook.community.Boards;
import org.inglenook.community.SlowMode;
import org.inglenook.community.Starters;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The owner's list of boards: make, order, rename, remove. */
@Named
@RequestScoped
@Address("/studio/boards")
public class StudioBoardsPage {

    private static final String HERE = "/studio/boards";

    @Inject
    Boards boards;

    @Inject
    BoardAdvice advice;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    /** Slug of the board that is being changed, or null when a new one is made. */
    @Inject
    @Param(name = "board")
    String changed;

    private final BoardForm form = new BoardForm();
    private boolean advised;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        if (changed != null) {
            form.fill(boards.get(changed));
        }
    }

    /** Saves; a name that sounds like a product is questioned once. */
    public void save() {
        if (!form.isSure() && advice.soundsLikeProduct(form.getName())) {
            advised = true;
            return;
        }
        SlowMode.checked(form.getSlow());
        String slug = changed == null
                ? boards.make(form.getName(), form.getPurpose(), form.getStarters())
                        .getSlug()
                : boards.describe(changed, form.getName(), form.getPurpose(), form.getStarters())
                        .getSlug();
        boards.become(slug, form.getKind());
        boards.slow(slug, form.getSlow());
        redirects.saying(HERE, "community.studio.saved");
    }

    public void move(String slug, boolean up) {
        boards.move(slug, up);
        redirects.to(HERE);
    }

    public void takeQuestions(String slug) {
        boards.takeQuestions(slug);
        redirects.saying(HERE, "community.studio.saved");
    }

    public void remove(String slug) {
        boards.remove(slug);
        redirects.saying(HERE, "community.studio.removed");
    }

    public List<Board> getBoards() {
        return boards.all();
    }

    public BoardForm getForm() {
        return form;
    }

    public String getChanged() {
        return changed;
    }

    public boolean isChanging() {
        return changed != null;
    }

    public boolean isAdvised() {
        return advised;
    }

    public List<SelectItem> getKinds() {
        return Arrays.stream(BoardKind.values())
                .map(k -> new SelectItem(k, messages.text("community.kind." + k)))
                .toList();
    }

    public List<SelectItem> getChoices() {
        return Arrays.stream(Starters.values())
                .map(s -> new SelectItem(s, messages.text("community.starters." + s)))
                .toList();
    }
}
