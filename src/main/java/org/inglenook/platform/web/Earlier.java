package org.inglenook.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.EarlierTexts;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.Writer;

/** Earlier versions of a text, on the page that edits it. */
@Named("earlier")
@RequestScoped
public class Earlier {

    @Inject
    EarlierTexts texts;

    @Inject
    Writer writer;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "earlier")
    Long shown;

    private final Map<String, List<EarlierText>> lists = new HashMap<>();
    private Map<Long, String> names;

    /** The one that is compared with what is said now, or null. */
    public Long getShown() {
        return shown;
    }

    public List<EarlierText> of(String place) {
        return lists.computeIfAbsent(place, texts::list);
    }

    /** Who replaced it; empty when that is not known any more. */
    public String name(String place, Long member) {
        if (names == null) {
            names = writer.names(of(place).stream()
                    .map(EarlierText::getReplacedBy)
                    .filter(Objects::nonNull)
                    .toList());
        }
        return member == null ? "" : names.getOrDefault(member, "");
    }

    public List<RewrittenTexts.Change> changesSince(EarlierText text) {
        return texts.changesSince(text);
    }

    public void bringBack(long id) {
        redirects.saying(texts.bringBack(id), "platform.earlier.said.back");
    }

    /** The same for the text that was replaced last: unless it was rewritten again since. */
    void undo(long id) {
        EarlierText text = texts.get(id);
        if (!texts.isLast(text)) {
            throw new DomainException(Kind.CONFLICT, "platform.earlier.error.rewritten");
        }
        bringBack(id);
    }
}
