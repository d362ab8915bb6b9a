package org.inglenook.platform.web;

import java.util.List;
import java.util.Map;
import org.inglenook.platform.FormWindow;
import org.inglenook.platform.KeptForm;
import org.inglenook.platform.KeptForms;

/** A form whose words are kept, as its page shows it: what came back from an earlier window, and what somebody else saved meanwhile. */
public final class OpenForm {

    private final boolean sent;
    private final FormWindow window;
    private final String taken;
    private final KeptForm kept;
    private final List<KeptForm> others;
    private final List<String> elsewhere;

    private Map<String, List<String>> saved;
    private List<Difference> differences = List.of();
    private boolean clashing;
    private boolean joined;

    private OpenForm(
            boolean sent,
            FormWindow window,
            String taken,
            KeptForm kept,
            List<KeptForm> others,
            List<String> elsewhere) {
        this.sent = sent;
        this.window = window;
        this.taken = taken;
        this.kept = kept;
        this.others = List.copyOf(others);
        this.elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A page that is being opened.
     *
     * @param kept the text that it is filled with, or null
     * @param others what else was typed here and never saved
     */
    static OpenForm opened(
            FormWindow window, String taken, KeptForm kept, List<KeptForm> others, List<String> elsewhere) {
        return new OpenForm(false, window, taken, kept, others, elsewhere);
    }

    /**
     * A form that was sent.
     *
     * @param taken what its window was filled with when it was opened, as the form carries it; empty when nothing
     */
    static OpenForm sent(FormWindow window, String taken, List<String> elsewhere) {
        return new OpenForm(true, window, taken, null, List.of(), elsewhere);
    }

    /** Before what was sent reaches the bean: what it says is what is saved. */
    void remember(FormFields fields) {
        saved = fields.said();
    }

    /** Fills a page that is opened with what was kept for it. */
    void refill(FormFields fields) {
        if (kept != null) {
            saved = fields.said();
            compare(fields, fields.taken(kept.fields()));
            if (!differences.isEmpty()) {
                fields.show(edited(fields.taken(kept.fields())));
            }
        }
    }

    /** Shows a form that was sent and not saved. */
    void resend(FormFields fields, Map<String, List<String>> typed, boolean both) {
        Map<String, List<String>> mine = fields.taken(typed);
        if (both) {
            joined = true;
            fields.show(edited(fields.joined(mine, saved)));
            return;
        }
        compare(fields, mine);
        fields.show(edited(mine));
    }

    private void compare(FormFields fields, Map<String, List<String>> mine) {
        List<String> opened = mine.get(FormFields.EDITION);
        differences = fields.differences(mine, saved);
        clashing = opened != null && !opened.equals(saved.get(FormFields.EDITION)) && !differences.isEmpty();
    }

    /** Whoever saves now has seen both texts, and knows what is replaced. */
    private Map<String, List<String>> edited(Map<String, List<String>> mine) {
        if (saved.containsKey(FormFields.EDITION)) {
            mine.put(FormFields.EDITION, saved.get(FormFields.EDITION));
        }
        return mine;
    }

    boolean isSent() {
        return sent;
    }

    FormWindow window() {
        return window;
    }

    KeptForms.Taken taken() {
        return KeptForms.Taken.parse(taken);
    }

    public String getPlace() {
        return window.place();
    }

    public String getWindow() {
        return window.window();
    }

    public String getTaken() {
        return taken;
    }

    public KeptForm getKept() {
        return kept;
    }

    /** Whether what was kept says something else than what is saved. */
    public boolean isRestored() {
        return kept != null && !differences.isEmpty();
    }

    public List<KeptForm> getOthers() {
        return others;
    }

    public List<String> getElsewhere() {
        return elsewhere;
    }

    /** Whether somebody saved the text after this form was opened: both are shown. */
    public boolean isClashing() {
        return clashing;
    }

    public boolean isJoined() {
        return joined;
    }

    public List<Difference> getDifferences() {
        return differences;
    }
}
