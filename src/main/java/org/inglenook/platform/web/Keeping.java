package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Secrets;
import org.inglenook.platform.Writer;

/**
 * Keeps what is typed into the studio's forms. A form opts in by naming what is written in it, {@code <i:form keep="chapter:12">}; its
 * bean says {@link #saved()} once that is saved. An input with the id {@code edition} tells two editions of a text apart.
 */
@Named("keeping")
@RequestScoped
public class Keeping {

    @Inject
    KeptForms forms;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Writer writer;

    @Inject
    Secrets secrets;

    @Inject
    Redirects redirects;

    private final Map<String, OpenForm> open = new HashMap<>();
    private boolean done;

    public OpenForm of(String place) {
        return open.computeIfAbsent(place, this::open);
    }

    private OpenForm open(String place) {
        FormWindow sent = sent();
        if (sent != null && sent.place().equals(place)) {
            // Who goes back to a page that was saved, and saves it again, writes in a new window.
            FormWindow window = forms.isSaved(sent) ? named(place) : sent;
            return OpenForm.sent(window, parameters().getOrDefault("keep-taken", ""), elsewhere(window));
        }
        FormWindow window = named(place);
        List<KeptForm> unsaved = new ArrayList<>(forms.unsaved(place, writer.id()));
        String wanted = parameters().get("kept");
        KeptForm kept = unsaved.stream()
                .filter(form -> wanted == null
                        ? !form.isAside()
                        : wanted.equals(form.getId().toString()))
                .findFirst()
                .orElse(null);
        unsaved.remove(kept);
        String taken = kept == null ? "" : KeptForms.Taken.of(kept);
        return OpenForm.opened(window, taken, kept, unsaved, elsewhere(window));
    }

    private FormWindow named(String place) {
        return new FormWindow(place, writer.id(), secrets.newToken());
    }

    private List<String> elsewhere(FormWindow window) {
        return elsewhere.sentences(window.place(), window.window(), null);
    }

    /** Before a form's fields are looked at: remembers what is saved, and lets go what its writer lets go. */
    public void arrive(ComponentSystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        OpenForm form = of(place(event));
        if (parameters().containsKey("keep-aside")) {
            forms.putAside(form.window(), form.taken());
            redirects.to(FormAddress.here(faces));
        } else {
            form.remember(new FormFields(event.getComponent(), faces));
        }
    }

    /** Before a form is drawn. */
    public void draw(ComponentSystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        OpenForm form = of(place(event));
        FormFields fields = new FormFields(event.getComponent(), faces);
        if (form.isSent() && !done) {
            form.resend(fields, everything(), parameters().containsKey("keep-both"));
            // It was refused; whoever leaves now, with scripts or without, finds it again.
            forms.keep(form.window(), everything(), form.taken());
        } else if (!form.isSent()) {
            form.refill(fields);
        }
    }

    /** What this request's form said is saved: nothing of it needs to be kept. */
    public void saved() {
        FormWindow sent = sent();
        if (sent != null) {
            done = true;
            forms.saved(sent, KeptForms.Taken.parse(parameters().get("keep-taken")));
        }
    }

    /** The window whose form this request is, or null. */
    private FormWindow sent() {
        String place = parameters().get("keep-place");
        String window = parameters().get("keep-window");
        return FormWindow.isPlace(place) && FormWindow.isWindow(window)
                ? new FormWindow(place, writer.id(), window)
                : null;
    }

    private static String place(ComponentSystemEvent event) {
        return (String) event.getComponent().getAttributes().get("keep");
    }

    private static Map<String, List<String>> everything() {
        return external().getRequestParameterValuesMap().entrySet().stream()
                .filter(field -> !field.getKey().matches("token|keep-.*|jakarta\\.faces\\..*|primefaces\\..*"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
    }

    private static Map<String, String> parameters() {
        return external().getRequestParameterMap();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
