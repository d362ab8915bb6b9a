package org.inglenook.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.TongueSource;
import org.inglenook.platform.Tongues;

/**
 * The language that a reader chose by {@code ?lang=}: links carry it on, to rooms that are there in it and to those that have no
 * language of their own. It is kept nowhere but in the address.
 */
@Named
@RequestScoped
public class ReaderTongue {

    /** The parameter that names it. */
    static final String PARAMETER = "lang";

    @Inject
    @Any
    Instance<TongueSource> sources;

    @Inject
    ShownProfile profile;

    @Inject
    Language language;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String lang;

    private final Map<String, List<String>> rooms = new HashMap<>();
    private String tag;

    @PostConstruct
    void load() {
        if (lang == null || lang.isBlank()) {
            return;
        }
        for (TongueSource room : sources) {
            tags.addBesides(room.tag());
            rooms.put(room.root(), room.languages());
        }
        String asked = Locale.forLanguageTag(lang.strip()).getLanguage();
        boolean original = asked.equals(profile.get().getLanguage().getLanguage());
        boolean known = rooms.values().stream().anyMatch(languages -> languages.contains(asked));
        tag = known && !original ? asked : null;
    }

    /** The interface speaks it too, where it can. */
    public void speak() {
        Locale wanted = Locale.forLanguageTag(tag == null ? "" : tag);
        if (Language.SUPPORTED.contains(wanted)) {
            language.choose(wanted);
        }
    }

    /** Its tag, or null while nothing can be read in it or none was chosen. */
    public String getTag() {
        return tag;
    }

    /** Where the shop's name leads. */
    public String getHome() {
        return tag == null ? "/" : to("/story");
    }

    /** The same place in the reader's language, as far as it is there in it. */
    public String to(String path) {
        if (tag == null || path == null || path.contains("?lang=") || path.contains("&lang=")) {
            return path;
        }
        boolean absent = rooms.entrySet().stream()
                .anyMatch(room ->
                        isWithin(path, room.getKey()) && !room.getValue().contains(tag));
        return absent ? path : Tongues.path(path, tag);
    }

    private static boolean isWithin(String path, String root) {
        return path.startsWith(root)
                && (path.length() == root.length() || "/?#".indexOf(path.charAt(root.length())) >= 0);
    }
}
