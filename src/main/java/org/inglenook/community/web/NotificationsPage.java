package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.inglenook.community.NotificationGroup;
import org.inglenook.community.Notifications;
import org.inglenook.identity.Caller;
import org.inglenook.platform.Address;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** What a member is told, the latest first. */
@Named
@RequestScoped
@Address("/me/notifications")
public class NotificationsPage {

    @Inject
    Notifications notifications;

    @Inject
    Bylines bylines;

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

    private Slice<NotificationRow> rows;

    @PostConstruct
    void load() {
        Slice<NotificationGroup> groups = notifications.page(caller.requireMember(), after, before);
        Map<Long, Byline> names = bylines.of(groups.items().stream()
                .map(group -> group.latest().getAuthorId())
                .toList());
        rows = groups.map(
                group -> new NotificationRow(group, names.get(group.latest().getAuthorId())));
    }

    public void readAll() {
        notifications.readAll(caller.requireMember());
        redirects.to("/me/notifications");
    }

    public Slice<NotificationRow> getRows() {
        return rows;
    }
}
