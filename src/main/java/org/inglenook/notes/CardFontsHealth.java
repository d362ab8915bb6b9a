package org.inglenook.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.notes.print.CardFonts;
import org.inglenook.platform.HealthPart;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Settings;

/** In which writings cards can be set, and what to put where for the others. */
@ApplicationScoped
public class CardFontsHealth implements HealthPart {
    private static final String KEY = "notes.health.fonts";

    @Inject
    Cards cards;

    @Inject
    Settings settings;

    @Inject
    Messages messages;

    @Override
    public Remark examine() {
        Optional<CardFonts> fonts = cards.fonts();
        if (fonts.isEmpty()) {
            return new Remark(KEY, false, "notes.health.fonts.none", List.of());
        }
        CardScripts scripts = CardScripts.of(fonts.get());
        Optional<Path> directory = settings.fontsDirectory();
        String shown = named(scripts.shown());
        String lacking = named(scripts.lacking());
        if (directory.filter(Files::isDirectory).isEmpty() && directory.isPresent()) {
            return new Remark(
                    KEY,
                    false,
                    "notes.health.fonts.gone",
                    List.of(directory.get().toString(), shown, lacking));
        }
        if (scripts.lacking().isEmpty()) {
            return new Remark(KEY, true, "notes.health.fonts.all", List.of(shown));
        }
        // Nobody lacks what nobody is called: it is told, but is no fault.
        return new Remark(
                KEY,
                true,
                directory.isPresent() ? "notes.health.fonts.some" : "notes.health.fonts.bundled",
                List.of(shown, lacking, directory.map(Path::toString).orElse("")));
    }

    private String named(List<String> scripts) {
        return scripts.stream().map(messages::text).collect(Collectors.joining(", "));
    }
}
