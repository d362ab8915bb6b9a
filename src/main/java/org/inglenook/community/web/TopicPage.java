package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.inglenook.community.Board;
import org.inglenook.community.PostPage;
import org.inglenook.community.Topic;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;

/** A topic, read at a post. */
@Named
@RequestScoped
@Address("/topics/{id}")
@Address("/topics/{id}/{slug}")
@Address("/topics/{id}/{slug}/{number}")
public class TopicPage {

    @Inject
    TopicReading reading;

    @Inject
    TopicDay day;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    HeaderBell bell;

    @Inject
    VisitorForm visitor;

    @PostConstruct
    void load() {
        reading.open();
        if (reading.isElsewhere()) {
            redirects.forEver(tongue.to(reading.getMoved()));
            return;
        }
        Optional<String> begun = isGone() ? Optional.empty() : day.in(getTopic());
        if (begun.isPresent()) {
            redirects.to(tongue.to(begun.get()));
        } else if (!reading.isAtItsAddress()) {
            redirects.to(tongue.to(reading.getAddress()));
        } else if (!isGone() && !visitor.brings(reading.getAddress() + "#reply")) {
            bell.hears(getTopic().getId(), getPage().getEnd());
        }
    }

    public Topic getTopic() {
        return reading.getTopic();
    }

    public Board getBoard() {
        return reading.getBoard();
    }

    public PostPage getPage() {
        return reading.getPage();
    }

    public boolean isGone() {
        return reading.isGone();
    }

    /** Where this page's posts live, whatever post it was asked for. */
    public String getCanonical() {
        return pageAt(getPage().getFirst());
    }

    public String getPrevious() {
        return getPage().isStart() ? null : pageAt(getPage().getPrevious());
    }

    public String getNext() {
        return getPage().isEnding() ? null : pageAt(getPage().getNext());
    }

    public String getLatest() {
        return getTopic().isParted()
                ? getTopic().getLatestAddress()
                : getTopic().addressOf(getPage().getLast());
    }

    public String getFeed() {
        return PostFeed.address(getTopic());
    }

    /** This page, as an address to come back to. */
    public String getHere() {
        return tongue.to(reading.getAddress());
    }

    /** What it is about, in a line. */
    public String getSummary() {
        return reading.getSummary();
    }

    public String getJson() {
        return reading.getJson();
    }

    private String pageAt(int number) {
        if (number == 1) {
            return getTopic().getAddress();
        }
        return getTopic().getAddress() + (getTopic().isParted() ? "?at=" : "/") + number;
    }
}
