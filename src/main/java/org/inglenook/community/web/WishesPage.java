package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.inglenook.community.MemberWishes;
import org.inglenook.community.MemberWishes.Mails;
import org.inglenook.community.Wishes;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Members;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** What a member wishes to hear of, and how often by mail. */
@Named
@RequestScoped
@Address("/me/notifications/wishes")
public class WishesPage {

    @Inject
    Wishes wishes;

    @Inject
    Caller caller;

    @Inject
    Members members;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    private boolean watchesOwn;
    private Mails mail;
    private int hour;
    private String zone;

    @PostConstruct
    void load() {
        MemberWishes said = wishes.of(caller.requireMember());
        watchesOwn = said.isWatchesOwn();
        mail = said.getMail();
        hour = said.getMailHour();
        zone = said.getTimeZone() == null ? "" : said.getTimeZone();
    }

    public void save() {
        wishes.wish(caller.requireMember(), watchesOwn, mail, hour, zone);
        redirects.saying("/me/notifications/wishes", "community.wishes.notice.saved");
    }

    /** Whether there is an address to which mails could go. */
    public boolean isReachable() {
        return members.emailOf(caller.requireMember()).isPresent();
    }

    public List<SelectItem> getMails() {
        return Stream.of(Mails.values())
                .map(m -> new SelectItem(
                        m, messages.text("community.wishes.mail." + m.name().toLowerCase(java.util.Locale.ROOT))))
                .toList();
    }

    public List<SelectItem> getHours() {
        return IntStream.range(0, 24)
                .mapToObj(h -> new SelectItem(h, "%02d:00".formatted(h)))
                .toList();
    }

    /** The shop's own, and the places of the world. */
    public List<SelectItem> getZones() {
        return Stream.concat(
                        Stream.of(new SelectItem("", messages.text("community.wishes.zone.shop"))),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(
                                        id -> id.matches(
                                                "(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                                .sorted()
                                .map(id -> new SelectItem(id, id.replace('_', ' '))))
                .toList();
    }

    public boolean isWatchesOwn() {
        return watchesOwn;
    }

    public void setWatchesOwn(boolean watchesOwn) {
        this.watchesOwn = watchesOwn;
    }

    public Mails getMail() {
        return mail;
    }

    public void setMail(Mails mail) {
        this.mail = mail;
    }

    public int getHour() {
        return hour;
    }

    public void setHour(int hour) {
        this.hour = hour;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }
}
