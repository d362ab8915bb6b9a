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
import java.util.TreeMap;
import java.util.function.Supplier;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Secrets;

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
    private final Map<String, List<String>> added = new HashMap<>();
    private boolean done;

    public OpenForm of(String place) {
        return open.computeIfAbsent(place, this::open);
    }

    private OpenForm open(String place) {
        if (StaleForm.isSent()) {
            // Its window may have been somebody else's.
            FormWindow window = windows.named(place);
            return OpenForm.sent(window, "", windows.elsewhere(window));
        }
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
        if (FormWindows.parameters().containsKey("keep-aside") && !StaleForm.isSent()) {
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
            form.resend(fields, everything(), FormWindows.parameters().containsKey("keep-both"));
            // It was refused; whoever leaves now, with scripts or without, finds it again.
            forms.keep(form.window(), everything(), form.taken());
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

    /**
     * Does what this request's form asks for, once: a second press, or the same form sent again, leads where the first one led.
     *
     * @param work does it and says where it leads
     */
    public String once(Supplier<String> work) {
        FormWindow sent = windows.sent();
        if (sent == null) {
            return work.get();
        }
        String said = Secrets.hash(new TreeMap<>(FormWindows.everything()).toString());
        KeptForms.Taken taken = KeptForms.Taken.parse(FormWindows.taken());
        String address;
        try {
            address = forms.once(sent, taken, said, work);
        } catch (DomainException e) {
            if (e.kind() != Kind.CONFLICT) {
                throw e;
            }
            address = forms.once(sent, taken, said, work);
        }
        done = true;
        return address;
    }

    /** What stands in a field now is not what was sent: the house has added to it. */
    public void put(String field, String value) {
        added.put(field, List.of(value));
    }

    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = FormWindows.everything();
        all.putAll(added);
        return all;
    }

    private static String place(ComponentSystemEvent event) {
        return (String) event.getComponent().getAttributes().get("keep");
    }
}
