package org.inglenook.plugin.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inglenook.platform.Language;

/** Languages and time zones to choose from, in the reader's own words. */
@Named
@RequestScoped
public class Choices {

    /** Places, not offsets: only a place knows when its clocks change. */
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    @Inject
    Language language;

    /** The languages that the interface speaks first, then every other one. */
    public List<SelectItem> getLanguages() {
        return language.choices().stream()
                .map(one -> new SelectItem(one.getLanguage(), one.getDisplayLanguage(language.getLocale())))
                .toList();
    }

    public List<SelectItem> getTimeZones() {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> PLACE.matcher(id).matches())
                .sorted();
        return Stream.concat(Stream.of("UTC"), places)
                .map(id -> new SelectItem(id, id.replace('_', ' ')))
                .toList();
    }

    /** Where this machine stands, if it says so. */
    public String likelyTimeZone() {
        String here = ZoneId.systemDefault().getId();
        return PLACE.matcher(here).matches() ? here : "UTC";
    }
}
