package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.inglenook.community.Post;
import org.inglenook.community.PostPage;
import org.inglenook.community.Posts;
import org.inglenook.community.Topic;
import org.inglenook.platform.web.Param;

/** Which posts a moderator chose: written as numbers, and ticked on the page of the topic that is shown. */
@Named
@RequestScoped
public class SplitChoice {

    /** A post in short. */
    public record Row(int number, String name, String words, boolean ticked) {

        public int getNumber() {
            return number;
        }

        public String getName() {
            return name;
        }

        public String getWords() {
            return words;
        }

        public boolean isTicked() {
            return ticked;
        }
    }

    @Inject
    TopicSubject subject;

    @Inject
    Posts posts;

    @Inject
    Bylines bylines;

    /** The post with which choosing begins. */
    @Inject
    @Param
    Integer post;

    /** Number at which the page begins whose boxes were sent. */
    @Inject
    @Param
    Integer shown;

    @Inject
    @Param
    List<Long> tick;

    /** What was chosen when that page was made. */
    @Inject
    @Param
    String before;

    private Topic topic;
    private PostPage page;
    private String numbers = "";

    @PostConstruct
    void load() {
        topic = subject.getTopic();
        int first = shown != null ? shown : post != null ? post : 1;
        page = posts.page(topic, first);
        numbers = post == null || post < 2 ? "" : String.valueOf(post);
    }

    /** What is written, with the ticks of this page, and without what was ticked before and isn't any more. */
    NavigableSet<Integer> made() {
        NavigableSet<Integer> made = PostNumbers.read(numbers, topic.getPostCount());
        NavigableSet<Integer> unticked = new TreeSet<>(
                PostNumbers.read(before, topic.getPostCount()).subSet(page.getFirst(), true, page.getEnd(), true));
        tick.forEach(number -> unticked.remove(number.intValue()));
        made.removeAll(unticked);
        tick.forEach(number -> made.add(number.intValue()));
        numbers = PostNumbers.written(made);
        return made;
    }

    public void earlier() {
        made();
        page = posts.page(topic, page.getPrevious());
    }

    public void later() {
        made();
        page = posts.page(topic, page.getNext());
    }

    public List<Row> getRows() {
        NavigableSet<Integer> chosen = PostNumbers.read(numbers, topic.getPostCount());
        Map<Long, Byline> names =
                bylines.of(page.posts().stream().map(Post::getAuthorId).toList());
        return page.posts().stream()
                .filter(each -> each.getNumber() > 1 && !each.isMoved())
                .map(each -> new Row(
                        each.getNumber(),
                        names.get(each.getAuthorId()).getName(),
                        each.getOpening(),
                        chosen.contains(each.getNumber())))
                .toList();
    }

    public PostPage getPage() {
        return page;
    }

    public String getNumbers() {
        return numbers;
    }

    public void setNumbers(String numbers) {
        this.numbers = numbers;
    }
}
