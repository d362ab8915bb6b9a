package org.inglenook.community.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All that a file tells. */
final class Gathered implements OldRecords {
    final List<OldBoard> boards = new ArrayList<>();
    final List<OldMember> members = new ArrayList<>();
    final List<OldTopic> topics = new ArrayList<>();
    final List<OldPost> posts = new ArrayList<>();
    final List<OldPoll> polls = new ArrayList<>();
    final List<OldLike> likes = new ArrayList<>();
    final List<String> left = new ArrayList<>();
    final List<String> answers = new ArrayList<>();
    OldForum forum;
    int expected;

    static Gathered from(OldForum.Source source) throws IOException {
        Gathered all = new Gathered();
        all.forum = OldForums.of(source).orElseThrow();
        all.forum.read(source, all);
        return all;
    }

    OldTopic topic(String id) {
        return topics.stream()
                .filter(topic -> topic.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    OldPost post(String id) {
        return posts.stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
    }

    OldMember member(String id) {
        return members.stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String markdown(String id) {
        return forum.markdown(post(id).text(), post -> null);
    }

    @Override
    public void expect(int posts) {
        expected = posts;
    }

    @Override
    public void board(OldBoard board) {
        boards.add(board);
    }

    @Override
    public void member(OldMember member) {
        members.add(member);
    }

    @Override
    public void topic(OldTopic topic) {
        topics.add(topic);
    }

    @Override
    public void post(OldPost post) {
        posts.add(post);
    }

    @Override
    public void poll(OldPoll poll) {
        polls.add(poll);
    }

    @Override
    public void answer(String topic, String post) {
        answers.add(topic + " " + post);
    }

    @Override
    public void like(OldLike like) {
        likes.add(like);
    }

    @Override
    public void leftOut(String what, String id, Reason why) {
        left.add(what + " " + id + " " + why);
    }
}
