package org.inglenook.community;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who hears of posts in one topic, and why: by what they watch and have muted there and on its board. */
final class Audience {

    private final Map<Long, Hearing> onTopic = new HashMap<>();
    private final Map<Long, Hearing> onBoard = new HashMap<>();

    Audience(List<Watch> topic, List<Watch> board) {
        topic.forEach(watch -> onTopic.put(watch.getMemberId(), watch.getHearing()));
        board.forEach(watch -> onBoard.put(watch.getMemberId(), watch.getHearing()));
    }

    /** What a member said of the topic goes before what they said of its board. */
    boolean isMutedBy(long memberId) {
        Hearing topic = onTopic.get(memberId);
        return (topic == null ? onBoard.get(memberId) : topic) == Hearing.MUTED;
    }

    /** Whether they said anything of the topic, or would hear nothing of it anyway. */
    boolean hasDecided(long memberId) {
        return onTopic.containsKey(memberId) || isMutedBy(memberId);
    }

    void join(long memberId) {
        onTopic.put(memberId, Hearing.WATCHED);
    }

    /** The members who hear of a post, each with the first of their causes; never its author. */
    Map<Long, Cause> of(Post post, Collection<Long> mentioned, Collection<Long> answered) {
        Map<Long, Cause> causes = new HashMap<>();
        mentioned.forEach(member -> causes.putIfAbsent(member, Cause.MENTION));
        answered.forEach(member -> causes.putIfAbsent(member, Cause.ANSWER));
        boolean first = post.getNumber() == 1;
        Cause watching = first ? Cause.TOPIC : Cause.REPLY;
        watchers(first ? onBoard : onTopic).forEach(member -> causes.putIfAbsent(member, watching));
        causes.remove(post.getAuthorId());
        causes.remove(Poster.VISITOR);
        causes.keySet().removeIf(this::isMutedBy);
        return causes;
    }

    private static Set<Long> watchers(Map<Long, Hearing> hearings) {
        Set<Long> watchers = new HashSet<>();
        hearings.forEach((member, hearing) -> {
            if (hearing == Hearing.WATCHED) {
                watchers.add(member);
            }
        });
        return watchers;
    }
}
