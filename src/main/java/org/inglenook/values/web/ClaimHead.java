package org.inglenook.values.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShownProfile;
import org.inglenook.platform.web.Calendars;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claim;

/** What a claim's page tells those who read its head: link previews and search engines. */
@Named
@RequestScoped
public class ClaimHead {

    @Inject
    ClaimPage page;

    @Inject
    ShownProfile profile;

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    @Inject
    Site site;

    /** What a link to it says elsewhere: what it covers, or that it is over. */
    public String getWords() {
        ClaimView view = page.getView();
        Claim claim = view.getClaim();
        return switch (view.getStanding()) {
            case EXPIRED -> messages.text("values.claim.expired", calendars.day(claim.getValidUntil()));
            case WITHDRAWN ->
                messages.text("values.claim.withdrawn", calendars.day(claim.getWithdrawnAt())) + " "
                        + view.getWithdrawnBecause();
            default -> view.getScope();
        };
    }

    public String getJsonLd() {
        return new ValuesMarkup(profile.get(), site.url("")).of(List.of(page.getView()), page.getTongues());
    }
}
