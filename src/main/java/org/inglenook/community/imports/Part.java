package org.inglenook.community.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A piece of a text: an element under the name that HTML has for it, with what stands in it; or words, which have no name. */
final class Part {

    static final String WORDS = "";

    private static final int DEEPEST = 50;

    final String name;
    final Map<String, String> facts;
    final String words;
    final Part parent;
    final List<Part> within = new ArrayList<>();
    private final int depth;
    private final Part home;

    Part(String name, Map<String, String> facts, String words, Part parent) {
        this.name = name;
        this.facts = facts;
        this.words = words;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.home = depth < DEEPEST ? this : parent.home;
    }

    static Part root() {
        return new Part("div", Map.of(), "", null);
    }

    /** What is nested deeper than anyone writes stands beside what it stood in. */
    Part open(String element, Map<String, String> with) {
        Part opened = new Part(element, with, "", this);
        home.within.add(opened);
        return opened;
    }

    void say(String text) {
        within.add(new Part(WORDS, Map.of(), text, this));
    }

    /** The words alone. */
    String text() {
        StringBuilder text = new StringBuilder(words);
        within.forEach(part -> text.append("br".equals(part.name) ? "\n" : part.text()));
        return text.toString();
    }
}
