package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.WatchedPlace;
import org.inglenook.community.WatchedPlaces;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** All that a member watches or has muted, to be changed in its place. */
@Named
@RequestScoped
@Address("/me/notifications/watched")
public class WatchedPage {

    private static final String HERE = "/me/notifications/watched";

    @Inject
    WatchedPlaces places;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String after;

    @Inject
    @Param
    String before;

    private Slice<WatchedPlace> rows;

    @PostConstruct
    void load() {
        rows = places.page(caller.requireMember(), after, before);
    }

    public Slice<WatchedPlace> getRows() {
        return rows;
    }

    public String getAfter() {
        return after;
    }

    public String getBefore() {
        return before;
    }

    public void watch(long id) {
        places.watch(caller.requireMember(), id);
        back(id, "community.watch.notice.watched");
    }

    public void mute(long id) {
        places.mute(caller.requireMember(), id);
        back(id, "community.watch.notice.muted");
    }

    public void leave(long id) {
        places.leave(caller.requireMember(), id);
        back(id, "community.watch.notice.left");
    }

    /** To the row that was changed. */
    private void back(long id, String notice) {
        String page = before != null
                ? PageFunctions.with(HERE, "before", before)
                : after != null ? PageFunctions.with(HERE, "after", after) : HERE;
        redirects.saying(page + "#watch-" + id, notice);
    }
}
