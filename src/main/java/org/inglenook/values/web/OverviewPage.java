package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Site;
import org.inglenook.values.Claims;
import org.inglenook.values.Standing;
import org.inglenook.values.ValueStatement;
import org.inglenook.values.Values;

@Named
@RequestScoped
@Address("/studio/values")
public class OverviewPage {

    private static final int SOON = 60;
    private static final List<Standing> ORDER =
            List.of(Standing.EXPIRED, Standing.VALID, Standing.UPCOMING, Standing.DRAFT, Standing.WITHDRAWN);

    @Inject
    Values values;

    @Inject
    Claims claims;

    @Inject
    ClaimViews views;

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Site site;

    @Inject
    Redirects redirects;

    private List<ClaimView> all;
    private LocalDate today;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        today = claims.today();
        all = views.of(claims.all()).stream()
                .sorted(Comparator.comparingInt((ClaimView view) -> ORDER.indexOf(view.getStanding()))
                        .thenComparing(OverviewPage::end))
                .toList();
    }

    /** What needs the owner first: the expired, then those that end soonest. */
    public List<ClaimView> getClaims() {
        return all;
    }

    /** Whether the claim ends within sixty days. */
    public boolean endsSoon(ClaimView view) {
        return view.getStanding() == Standing.VALID && end(view).isBefore(today.plusDays(SOON));
    }

    public List<ValueStatement> getValues() {
        return values.list(ValueStatement.Kind.VALUE);
    }

    public List<ValueStatement> getNotYet() {
        return values.list(ValueStatement.Kind.NOT_YET);
    }

    /** What the owner puts into a product page; what stands within it shows where there is no claim, or no script. */
    public String getSnippet() {
        return """
                <script async src="%s"></script>
                <inglenook-claims product="SKU">
                  <a href="%s">%s</a>
                </inglenook-claims>""".formatted(site.url("/embed.js"), site.url("/values"), messages.text("values.page.title"));
    }

    public void moveUp(long id) {
        values.moveUp(id);
        redirects.to("/studio/values#value-" + id);
    }

    public void moveDown(long id) {
        values.moveDown(id);
        redirects.to("/studio/values#value-" + id);
    }

    private static LocalDate end(ClaimView view) {
        LocalDate until = view.getClaim().getValidUntil();
        return until == null ? LocalDate.MAX : until;
    }
}
