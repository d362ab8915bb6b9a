package org.inglenook.story.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.web.FormProblems;
import org.inglenook.story.ChapterPart;

/**
 * The rows of a chapter's form. They are as many as were sent, in the order in which they were sent, and are read from the request:
 * no component stands for a row, so that rows can be added and moved in the browser, or by their buttons, which send the form without
 * saving.
 */
@Named
@RequestScoped
public class PartRows {

    /** Stands for a number in the row that scripts copy. */
    private static final String PATTERN = "NEW";

    @Inject
    KindChoice kind;

    @Inject
    RowPictures pictures;

    @Inject
    SentRows sent;

    @Inject
    FormProblems problems;

    private final List<PartRow> rows = new ArrayList<>();
    private String kept = "";

    /** Called by the page that holds the form while it loads: what was sent, else what is kept. */
    void show(List<ChapterPart> parts) {
        parts.forEach(part -> rows.add(PartRow.of(next(), part, pictures.find(part.pictureId()))));
        begin();
        kept = RowsText.write(rows, kind.getFields());
        if (sent.isThere()) {
            rows.clear();
            sent.rows().forEach(row -> rows.add(pictures.row(next(), row.typed(), row.upload())));
            begin();
        }
        if (sent.isAsked()) {
            try {
                take();
            } catch (DomainException e) {
                problems.tell(e);
            }
        }
    }

    private void begin() {
        if (rows.isEmpty()) {
            rows.add(new PartRow(next(), Map.of(), null, null));
        }
    }

    private String next() {
        return String.valueOf(rows.size() + 1);
    }

    /** What the rows say. A picture that isn't taken in yet counts as one, so that other faults are found before it is. */
    List<ChapterPart> parts() {
        return rows.stream().map(PartRow::part).toList();
    }

    /** Takes in and describes the rows' pictures. */
    void take() {
        rows.replaceAll(pictures::taken);
    }

    /** All rows as one text: those that are saved. */
    public String getText() {
        return kept;
    }

    /** Rows that were typed earlier and never saved; what the form sends itself is nearer. */
    public void setText(String text) {
        List<Map<String, String>> typed = RowsText.read(text);
        if (!sent.isThere() && !typed.isEmpty()) {
            rows.clear();
            typed.forEach(row -> rows.add(pictures.row(next(), row, null)));
        }
    }

    public List<PartRow> getRows() {
        return rows;
    }

    public PartRow getPattern() {
        return new PartRow(PATTERN, Map.of(), null, null);
    }
}
