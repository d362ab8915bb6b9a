package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.inglenook.community.Introduction;
import org.inglenook.community.Introductions;
import org.inglenook.community.PostInTopic;
import org.inglenook.community.PostLists;
import org.inglenook.identity.MemberProfile;
import org.inglenook.identity.Members;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;

/** A member as others see them: name, since when, and what they wrote. */
@Named
@RequestScoped
@Address("/members/{name}")
public class MemberPage {

    private static final int EXCERPT = 280;

    /** A post of theirs, in short. */
    public record Row(PostInTopic post, String words) {

        public PostInTopic getPost() {
            return post;
        }

        public String getWords() {
            return words;
        }
    }

    @Inject
    Members members;

    @Inject
    Bylines bylines;

    @Inject
    Introductions introductions;

    @Inject
    PostLists posts;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String name;

    @Inject
    @Param
    String after;

    @Inject
    @Param
    String before;

    private MemberProfile member;
    private Slice<Row> rows;
    private Byline byline;
    private String line;

    @PostConstruct
    void load() {
        member = members.profile(name)
                .orElseThrow(
                        () -> new DomainException(DomainException.Kind.NOT_FOUND, "community.member.error.unknown"));
        tags.add("member:" + member.card().id(), "profile");
        byline = bylines.of(List.of(member.card().id())).get(member.card().id());
        line = introductions.of(member.card().id()).map(Introduction::getLine).orElse("");
        rows = posts.by(member.card().id(), after, before).map(post -> new Row(post, excerpt(post)));
    }

    private static String excerpt(PostInTopic row) {
        String words = Markdown.toText(row.post().getMarkdown());
        return words.length() <= EXCERPT ? words : words.substring(0, EXCERPT) + " …";
    }

    public String getName() {
        return member.card().displayName();
    }

    /** What they say of themselves, or empty. */
    public String getLine() {
        return line;
    }

    public Byline getByline() {
        return byline;
    }

    public boolean isMaker() {
        return member.card().maker();
    }

    public Instant getJoinedAt() {
        return member.joinedAt();
    }

    public String getAddress() {
        return "/members/" + Paths.encoded(member.card().name());
    }

    public Slice<Row> getRows() {
        return rows;
    }
}
