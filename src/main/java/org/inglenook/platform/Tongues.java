package org.inglenook.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The languages in which the text of a page can be read, each at an address of its own: the original, and its translations. */
public final class Tongues {

    private static final String PARAMETER = "lang=";

    private final List<Tongue> all = new ArrayList<>();
    private final String wanted;
    private final String chosen;

    private Tongues(Locale original, Collection<String> translations, String asked, String path) {
        wanted = asked == null || asked.isBlank()
                ? ""
                : Locale.forLanguageTag(asked.strip()).getLanguage();
        List<String> others = translations.stream()
                .filter(tag -> !tag.equals(original.getLanguage()))
                .toList();
        chosen = others.contains(wanted) ? wanted : null;
        all.add(new Tongue(original.toLanguageTag(), path, chosen == null));
        others.forEach(tag -> all.add(new Tongue(tag, path(path, tag), tag.equals(chosen))));
    }

    /**
     * @param translations tags of the languages into which it is translated
     * @param asked the language that the reader asks for, or null
     * @param path where the original is found
     */
    public static Tongues of(Locale original, Collection<String> translations, String asked, String path) {
        return new Tongues(original, translations, asked, path);
    }

    /** Where a page is found in a language; none is the original. An anchor stays at the end. */
    public static String path(String path, String tag) {
        if (tag == null || tag.isEmpty()) {
            return path;
        }
        int anchor = path.indexOf('#');
        String page = anchor < 0 ? path : path.substring(0, anchor);
        return page + (page.contains("?") ? '&' : '?') + PARAMETER + tag + path.substring(page.length());
    }

    /** A language's name as its speakers write it. */
    public static String name(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** Where each language is found, by its tag, and the original for readers of any other; empty when there is only one. */
    public Map<String, String> getAlternates() {
        Map<String, String> alternates = new LinkedHashMap<>();
        if (isSeveral()) {
            all.forEach(tongue -> alternates.put(tongue.getTag(), tongue.getPath()));
            alternates.put("x-default", getOriginal().getPath());
        }
        return alternates;
    }

    /**
     * Where something else that is there in the same languages is found in the others, by their tags.
     *
     * @param path where its original is found
     */
    public Map<String, String> inOthers(String path, UnaryOperator<String> url) {
        Map<String, String> others = new LinkedHashMap<>();
        all.stream()
                .filter(tongue -> !tongue.isCurrent())
                .forEach(tongue -> others.put(
                        tongue.getTag(), url.apply(tongue == getOriginal() ? path : path(path, tongue.getTag()))));
        return others;
    }

    /** The original first. */
    public List<Tongue> getAll() {
        return List.copyOf(all);
    }

    /** Whether there is another than the original. */
    public boolean isSeveral() {
        return all.size() > 1;
    }

    /** The tag of the translation that is read, or null when it is the original. */
    public String getChosen() {
        return chosen;
    }

    public Tongue getOriginal() {
        return all.get(0);
    }

    public Tongue getCurrent() {
        return all.stream().filter(Tongue::isCurrent).findFirst().orElse(getOriginal());
    }

    /** Whether the reader asks for a language that the text is not in. */
    public boolean isElsewhere() {
        return !wanted.isEmpty()
                && chosen == null
                && !wanted.equals(Locale.forLanguageTag(getOriginal().getTag()).getLanguage());
    }

    /** One language of the text. */
    public static final class Tongue {

        private final String tag;
        private final String path;
        private final boolean current;

        Tongue(String tag, String path, boolean current) {
            this.tag = tag;
            this.path = path;
            this.current = current;
        }

        public String getTag() {
            return tag;
        }

        public String getName() {
            return name(tag);
        }

        /** Where the text is found in it, under the context root. */
        public String getPath() {
            return path;
        }

        public boolean isCurrent() {
            return current;
        }
    }
}
