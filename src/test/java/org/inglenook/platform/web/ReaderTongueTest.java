package org.inglenook.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.inglenook.Wiring;
import org.inglenook.platform.Language;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.TongueSource;
import org.junit.jupiter.api.Test;

/** A shop whose story is in French and Italian and whose values are in French, all of it written in English first. */
class ReaderTongueTest {

    private final PageTags tags = new PageTags();
    private final Language language = new Language();

    @Test
    void linksCarryTheChosenLanguageToWhatIsThereInIt() {
        ReaderTongue french = asked("fr");
        assertEquals("/story?lang=fr", french.to("/story"));
        assertEquals("/story?lang=fr#chapter-3", french.to("/story#chapter-3"));
        assertEquals("/values/no-palm-oil?lang=fr", french.to("/values/no-palm-oil"));
        ReaderTongue italian = asked("it-CH");
        assertEquals("/story?lang=it", italian.to("/story"));
        assertEquals("/values", italian.to("/values"));
        assertEquals("/values/changes?after=1", italian.to("/values/changes?after=1"));
        assertEquals("/boards?lang=it", italian.to("/boards"), "boards have no language of their own");
        assertEquals("/values-and-more?lang=it", italian.to("/values-and-more"));
        assertEquals("/story?lang=it", italian.getHome());
    }

    @Test
    void whatLeadsSomewhereInALanguageStaysAsItIs() {
        assertEquals("/story?lang=it", asked("fr").to("/story?lang=it"));
        assertEquals("/search?q=1&lang=it", asked("fr").to("/search?q=1&lang=it"));
        assertNull(asked("fr").to(null));
    }

    @Test
    void whoChoseNoneOrTheOriginalOrWhatNobodySpeaksIsLedAsEver() {
        for (String asked : new String[] {null, "", " ", "en", "en-GB", "de", "<b>"}) {
            ReaderTongue reader = asked(asked);
            assertNull(reader.getTag(), asked);
            assertEquals("/story", reader.to("/story"), asked);
            assertEquals("/", reader.getHome(), asked);
        }
    }

    @Test
    void interfaceSpeaksWhatItCan() {
        language.choose(Locale.GERMAN);
        asked("it").speak();
        assertEquals(Locale.GERMAN, language.getLocale());
        asked(null).speak();
        assertEquals(Locale.GERMAN, language.getLocale());
        asked("fr").speak();
        assertEquals(Locale.FRENCH, language.getLocale());
    }

    @Test
    void pageDependsOnTheRoomsWhenALanguageIsAskedForAndIsNotKeptForThatAlone() {
        asked(null);
        assertEquals(Set.of(), tags.tags());
        asked("de");
        assertEquals(Set.of("story", "values"), tags.tags(), "it may be spoken tomorrow");
        assertFalse(tags.isCacheable());
    }

    private ReaderTongue asked(String lang) {
        ShownProfile profile = new ShownProfile() {
            @Override
            public ShopProfile get() {
                return new ShopProfile("Trois Figuiers", "", Locale.ENGLISH, ZoneOffset.UTC);
            }
        };
        ReaderTongue reader = new ReaderTongue();
        reader.lang = lang;
        reader.tags = tags;
        reader.language = language;
        reader.profile = profile;
        reader.sources = new Wiring(null, Clock.systemUTC())
                .all(TongueSource.class, List.of(new Room("story", "fr", "it"), new Room("values", "fr")))
                .get(Rooms.class)
                .sources;
        reader.load();
        return reader;
    }

    /** Asks as the bean does. */
    static final class Rooms {
        @Inject
        @Any
        Instance<TongueSource> sources;
    }

    private record Room(String tag, List<String> languages) implements TongueSource {

        Room(String tag, String... languages) {
            this(tag, List.of(languages));
        }

        @Override
        public String root() {
            return "/" + tag;
        }
    }
}
