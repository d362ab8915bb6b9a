package org.inglenook.story.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.web.ReadableText;

/** All rows of a chapter's form as people read them, one after the other, where two editions are compared. */
@Named
@ApplicationScoped
public class RowsInWords implements Converter<String>, ReadableText {

    private static final List<String> SAID = List.of("when", "title", "detail", "words", "position", "alt");

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String text) {
        return text;
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String text) {
        return text == null ? "" : text;
    }

    @Override
    public String read(String text) {
        return RowsText.read(text).stream().map(RowsInWords::line).collect(joining("\n\n"));
    }

    private static String line(Map<String, String> row) {
        return SAID.stream()
                .map(field -> row.getOrDefault(field, ""))
                .filter(said -> !said.isBlank())
                .collect(joining("\n"));
    }
}
