package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;
import org.inglenook.platform.Messages;
import org.inglenook.platform.Writer;

/** Says in sentences who else has a text open, and who saved it meanwhile. */
@RequestScoped
public class Elsewhere {

    @Inject
    KeptForms forms;

    @Inject
    Writer writer;

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    /** @param since when this window was opened, or null when it is being opened now */
    public List<String> sentences(String place, String window, Instant since) {
        if (FormWindow.isNew(place)) {
            return List.of();
        }
        List<KeptForm> open = forms.openElsewhere(place, window);
        List<KeptForm> saved = since == null ? List.of() : forms.savedElsewhere(place, window, since);
        Map<Long, String> names = writer.names(Stream.concat(open.stream(), saved.stream())
                .map(KeptForm::getMemberId)
                .toList());
        List<String> sentences = new ArrayList<>();
        saved.forEach(form -> sentences.add(say("saved", form, form.getSavedAt(), names)));
        open.stream()
                .filter(form -> open.stream()
                        .limit(open.indexOf(form))
                        .noneMatch(before -> before.getMemberId() == form.getMemberId()))
                .forEach(form -> sentences.add(say("open", form, form.getOpenedAt(), names)));
        return sentences;
    }

    private String say(String what, KeptForm form, Instant when, Map<Long, String> names) {
        String name = names.get(form.getMemberId());
        return form.getMemberId() == writer.id()
                ? messages.text("platform.keep." + what + "ByYou", calendars.moment(when))
                : messages.text(
                        "platform.keep." + what + "ByOther",
                        name == null ? messages.text("platform.keep.somebody") : name,
                        calendars.moment(when));
    }
}
