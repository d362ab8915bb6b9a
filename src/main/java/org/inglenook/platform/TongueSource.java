package org.inglenook.platform;

import java.util.List;

/** A room whose public pages are read in several languages, each at {@code ?lang=}; found by CDI. */
public interface TongueSource {

    /** Under which its pages are found, such as {@code /story}. */
    String root();

    /** What it names in {@link PageChanged} when its languages may have changed. */
    String tag();

    /** Tags of the languages into which anything is translated that every reader may see. */
    List<String> languages();
}
