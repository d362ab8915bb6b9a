package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Watch;

/** How much the reader hears of the board that they look at. */
@Named
@RequestScoped
public class BoardWatching extends Watching {

    @Inject
    BoardPage page;

    public BoardWatching() {
        super(Watch.Place.BOARD);
    }

    @Override
    long placeId() {
        return page.getBoard().getId();
    }

    @Override
    String here() {
        return page.getBoard().getAddress();
    }
}
