package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.identity.OwnersTexts;
import org.inglenook.platform.Messages;
import org.inglenook.platform.WordDifference;

/** What claims said before. Bringing a public one back is a public change like any other. */
@ApplicationScoped
class ClaimEditions extends OwnersTexts<ClaimText> {

    static final String KIND = "claim";

    @Inject
    Claims claims;

    @Inject
    Messages messages;

    ClaimEditions() {
        super(KIND, ClaimText.class, "/studio/values/claims/");
    }

    @Override
    protected List<Change> changes(long id, ClaimText before) {
        return ClaimDifference.between(before, claims.get(id).text()).stream()
                .map(part -> new Change(
                        "values.change.part." + part.name(),
                        WordDifference.of(said(part.name(), part.before()), said(part.name(), part.after()))))
                .toList();
    }

    private String said(String part, String text) {
        if (!"saysSo".equals(part)) {
            return text;
        }
        return messages.text(SaysSo.WE.name().equals(text) ? "values.claim.weSay" : "values.edit.thirdParty");
    }

    @Override
    protected void rewrite(long id, ClaimText before) {
        claims.rewrite(id, before, claims.get(id).getVersion(), "");
    }
}
