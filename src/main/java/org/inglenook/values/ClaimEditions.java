package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.EarlierText;
import org.inglenook.platform.Messages;
import org.inglenook.platform.RewrittenTexts;
import org.inglenook.platform.WordDifference;

/** What claims said before. Bringing a public one back is a public change like any other. */
@ApplicationScoped
class ClaimEditions implements RewrittenTexts {

    private static final String KIND = "claim";

    @Inject
    Claims claims;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    static String place(long claim) {
        return KIND + ":" + claim;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Change> changesSince(EarlierText earlier) {
        caller.require(Role.OWNER);
        ClaimText now = claims.get(Long.parseLong(earlier.getSubject())).text();
        return ClaimDifference.between(earlier.as(ClaimText.class), now).stream()
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
    public String bringBack(EarlierText earlier) {
        caller.require(Role.OWNER);
        Claim claim = claims.get(Long.parseLong(earlier.getSubject()));
        claims.rewrite(claim.getId(), earlier.as(ClaimText.class), claim.getVersion(), "");
        return "/studio/values/claims/" + claim.getId();
    }
}
