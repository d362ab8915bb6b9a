package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Writer;

/** The windows in which whoever asks has forms of the studio open, and what one of them sent. */
@RequestScoped
public class FormWindows {

    @Inject
    Elsewhere elsewhere;

    @Inject
    Writer writer;

    @Inject
    Secrets secrets;

    /** A window that is being opened. */
    FormWindow named(String place) {
        return new FormWindow(place, writer.id(), secrets.newToken());
    }

    /** The window whose form this request is, or null. */
    FormWindow sent() {
        String place = parameters().get("keep-place");
        String window = parameters().get("keep-window");
        return FormWindow.isPlace(place) && FormWindow.isWindow(window)
                ? new FormWindow(place, writer.id(), window)
                : null;
    }

    /** Where else the same text is open, in sentences. */
    List<String> elsewhere(FormWindow window) {
        return elsewhere.sentences(window.place(), window.window(), null);
    }

    /** What the window was filled with when it was opened, as its form carries it; empty when nothing. */
    static String taken() {
        return parameters().getOrDefault("keep-taken", "");
    }

    static Map<String, String> parameters() {
        return external().getRequestParameterMap();
    }

    /** What the form's fields sent, without what the house added. */
    static Map<String, List<String>> everything() {
        return external().getRequestParameterValuesMap().entrySet().stream()
                .filter(field -> !field.getKey().matches("token|keep-.*|jakarta\\.faces\\..*|primefaces\\..*"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
