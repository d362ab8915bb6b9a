package org.inglenook.platform.web;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputHidden;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inglenook.platform.Markdown;
import org.inglenook.platform.SafeHtml;
import org.inglenook.platform.WordDifference;
import org.omnifaces.util.selectitems.SelectItemsCollector;
import org.primefaces.component.texteditor.TextEditor;

/**
 * The inputs of a form as Faces built it, by the names under which a browser sends them: what the bean says stands in each, and what is
 * to be shown in it instead. Files and passwords are left out.
 */
final class FormFields {

    /** Id of the hidden input that says which edition of its text the form was opened with. */
    static final String EDITION = "edition";

    /** Attribute of a plain field that takes the editor's place where no script runs: the id of the editor. */
    private static final String INSTEAD_OF = "insteadOf";

    private static final String EDITED = "_input";

    private final FacesContext faces;
    private final Map<String, UIInput> inputs = new LinkedHashMap<>();

    FormFields(UIComponent form, FacesContext faces) {
        this.faces = faces;
        collect(form);
    }

    private void collect(UIComponent parent) {
        for (Iterator<UIComponent> children = parent.getFacetsAndChildren(); children.hasNext(); ) {
            UIComponent child = children.next();
            boolean kept = !(child instanceof HtmlInputFile) && !(child instanceof HtmlInputSecret);
            if (child.isRendered() && kept) {
                if (child instanceof UIInput input) {
                    inputs.put(name(input), input);
                }
                collect(child);
            }
        }
    }

    private String name(UIInput input) {
        return input.getClientId(faces) + (input instanceof TextEditor ? EDITED : "");
    }

    /** What the bean says: each field's values as its converter writes them. */
    Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        inputs.forEach((name, input) -> said.put(name, texts(input, input.getValue())));
        return said;
    }

    /** What a browser sent, or a kept form holds, as the fields take it: nothing sent is an unticked box. */
    Map<String, List<String>> taken(Map<String, List<String>> sent) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        inputs.forEach((name, input) -> {
            List<String> values = sent.get(name);
            if (values != null) {
                taken.put(
                        name,
                        input instanceof TextEditor
                                ? values.stream().map(SafeHtml::clean).toList()
                                : values);
            } else if (input instanceof UISelectBoolean) {
                taken.put(name, List.of("false"));
            } else if (input instanceof UISelectMany) {
                taken.put(name, List.of());
            } else {
                standIn(input, sent).ifPresent(html -> taken.put(name, List.of(html)));
            }
        });
        return taken;
    }

    /** The editor's text for the plain field, and the other way round: a browser sends only one of them. */
    private Optional<String> standIn(UIInput input, Map<String, List<String>> sent) {
        Object editor = input.getAttributes().get(INSTEAD_OF);
        if (editor != null) {
            return first(sent.get(editor + EDITED)).map(SafeHtml::clean);
        }
        return inputs.values().stream()
                .filter(other -> input.getId().equals(other.getAttributes().get(INSTEAD_OF)))
                .findFirst()
                .flatMap(plain -> first(sent.get(name(plain))))
                .map(text -> SafeHtml.clean(
                        text.matches("(?s).*<(p|h[2-4]|ul|ol|blockquote)\\b.*") ? text : Markdown.toHtml(text)));
    }

    private static Optional<String> first(List<String> values) {
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    /** Shows this instead of what the bean says. What a hidden field holds is told to the bean too: pages draw from it. */
    void show(Map<String, List<String>> values) {
        values.forEach((name, texts) -> {
            UIInput input = inputs.get(name);
            if (input instanceof UISelectMany) {
                input.setSubmittedValue(texts.toArray(String[]::new));
            } else if (!texts.isEmpty()) {
                input.setSubmittedValue(texts.get(0));
                if (input instanceof HtmlInputHidden
                        && input.getValueExpression("value") != null
                        && !EDITION.equals(name)) {
                    input.getValueExpression("value").setValue(faces.getELContext(), texts.get(0));
                }
            }
        });
    }

    /** Where the two differ, field by field; what has no label of its own is what the page keeps beside its fields. */
    List<Difference> differences(Map<String, List<String>> mine, Map<String, List<String>> saved) {
        List<Difference> differences = new ArrayList<>();
        mine.forEach((name, texts) -> {
            UIInput input = inputs.get(name);
            Object label = input.getAttributes().get("label");
            List<String> other = saved.getOrDefault(name, List.of());
            if (!EDITION.equals(name) && !words(texts).equals(words(other))) {
                String title = label == null ? message("platform.keep.both.rest") : label.toString();
                differences.add(new Difference(title, WordDifference.of(shown(input, other), shown(input, texts))));
            }
        });
        return differences;
    }

    /** Both texts where there is room for both, the saved one first; elsewhere mine. */
    Map<String, List<String>> joined(Map<String, List<String>> mine, Map<String, List<String>> saved) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        mine.forEach((name, texts) -> {
            String own = first(texts).orElse("");
            String other = first(saved.get(name)).orElse("");
            UIInput input = inputs.get(name);
            boolean roomy = input instanceof TextEditor || input instanceof HtmlInputTextarea;
            if (roomy && !other.isBlank() && !own.isBlank() && !words(texts).equals(words(saved.get(name)))) {
                joined.put(name, List.of(input instanceof TextEditor ? other + own : other + "\n\n" + own));
            } else {
                joined.put(name, texts);
            }
        });
        return joined;
    }

    /** Without the white space that browsers and editors change by themselves. */
    private static List<String> words(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").replace("> <", "><").strip())
                .toList();
    }

    private String shown(UIInput input, List<String> texts) {
        if (input instanceof TextEditor) {
            return texts.stream().map(SafeHtml::lines).collect(Collectors.joining("\n"));
        }
        if (input instanceof UISelectBoolean) {
            return message("platform.keep." + (texts.contains("true") ? "yes" : "no"));
        }
        if (input instanceof UISelectOne || input instanceof UISelectMany) {
            return String.join(
                    ", ",
                    SelectItemsCollector.collectFromParent(faces, input).stream()
                            .filter(item -> texts.contains(String.valueOf(item.getValue())))
                            .map(item -> item.getLabel())
                            .toList());
        }
        return input.getConverter() instanceof ReadableText readable
                ? texts.stream().map(readable::read).collect(Collectors.joining("\n"))
                : String.join(", ", texts);
    }

    private String message(String key) {
        return PageServices.of(faces).messages().text(key);
    }

    private List<String> texts(UIInput input, Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Collection<?> several) {
            several.forEach(one -> texts.add(text(input, one)));
        } else if (value != null && value.getClass().isArray()) {
            for (int i = 0; i < Array.getLength(value); i++) {
                texts.add(text(input, Array.get(value, i)));
            }
        } else {
            texts.add(text(input, value));
        }
        return texts;
    }

    @SuppressWarnings("unchecked")
    private String text(EditableValueHolder input, Object value) {
        if (value == null) {
            return "";
        }
        Converter<Object> converter = input.getConverter();
        return converter == null ? value.toString() : converter.getAsString(faces, (UIComponent) input, value);
    }
}
