package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;

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
    FormWindows windows;

    @Inject
    Redirects redirects;

    private final Map<String, OpenForm> open = new HashMap<>();
    private boolean done;

    public OpenForm of(String place) {
        return open.computeIfAbsent(place, this::open);
    }

    private OpenForm open(String place) {
        FormWindow sent = windows.sent();
        if (sent != null && sent.place().equals(place)) {
            // Who goes back to a page that was saved, and saves it again, writes in a new window.
            FormWindow window = forms.isSaved(sent) ? windows.named(place) : sent;
            return OpenForm.sent(window, FormWindows.taken(), windows.elsewhere(window));
        }
        FormWindow window = windows.named(place);
        List<KeptForm> unsaved = new ArrayList<>(forms.unsaved(place, window.memberId()));
        String wanted = FormWindows.parameters().get("kept");
        KeptForm kept = unsaved.stream()
                .filter(form -> wanted == null
                        ? !form.isAside()
                        : wanted.equals(form.getId().toString()))
                .findFirst()
                .orElse(null);
        unsaved.remove(kept);
        String taken = kept == null ? "" : KeptForms.Taken.of(kept);
        return OpenForm.opened(window, taken, kept, unsaved, windows.elsewhere(window));
    }

    /** Before a form's fields are looked at: remembers what is saved, and lets go what its writer lets go. */
    public void arrive(ComponentSystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        OpenForm form = of(place(event));
        if (FormWindows.parameters().containsKey("keep-aside")) {
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
            form.resend(
                    fields, FormWindows.everything(), FormWindows.parameters().containsKey("keep-both"));
            // It was refused; whoever leaves now, with scripts or without, finds it again.
            forms.keep(form.window(), FormWindows.everything(), form.taken());
        } else if (!form.isSent()) {
            form.refill(fields);
        }
    }

    /** What this request's form said is saved: nothing of it needs to be kept. */
    public void saved() {
        FormWindow sent = windows.sent();
        if (sent != null) {
            done = true;
            forms.saved(sent, KeptForms.Taken.parse(FormWindows.taken()));
        }
    }

    private static String place(ComponentSystemEvent event) {
        return (String) event.getComponent().getAttributes().get("keep");
    }
}
