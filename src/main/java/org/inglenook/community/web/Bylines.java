package org.inglenook.community.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inglenook.community.Introduction;
import org.inglenook.community.Introductions;
import org.inglenook.community.Poster;
import org.inglenook.identity.MemberCard;
import org.inglenook.identity.Members;
import org.inglenook.platform.Messages;
import org.inglenook.platform.PageTags;

/** Names the authors of what a page shows, all of them in one query, and ties the page to their names. */
@RequestScoped
public class Bylines {

    @Inject
    Members members;

    @Inject
    Introductions introductions;

    @Inject
    Messages messages;

    @Inject
    PageTags tags;

    public Map<Long, Byline> of(Collection<Long> memberIds) {
        Set<Long> wanted = Set.copyOf(memberIds);
        Map<Long, MemberCard> cards = members.cards(wanted);
        Map<Long, Introduction> told = introductions.of(wanted);
        tags.add(wanted.stream().map(id -> "member:" + id).toArray(String[]::new));
        String gone = messages.text("community.member.gone");
        String visitor = messages.text("community.member.visitor");
        return wanted.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new Byline(cards.get(id), told.get(id), id == Poster.VISITOR ? visitor : gone),
                        (a, b) -> a,
                        HashMap::new));
    }
}
