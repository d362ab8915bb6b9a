package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.media.PictureView;
import org.inglenook.media.Pictures;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.DomainException.Kind;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Look;
import org.inglenook.platform.web.Redirects;
import org.inglenook.plugin.ShopFacts;
import org.inglenook.plugin.ShopLook;
import org.inglenook.plugin.look.FoundLook;
import org.inglenook.plugin.look.LookProposals;
import org.inglenook.plugin.look.Proposed;
import org.inglenook.plugin.look.ShopLooks;

/** Looks at the shop's front page and proposes its look, which the owner changes, takes over or leaves. */
@Named
@RequestScoped
@Address("/studio/settings/look")
public class LookPage {

    private static final int LINKS = 6;

    @Inject
    Caller caller;

    @Inject
    ShopProfiles profiles;

    @Inject
    ShopLooks looks;

    @Inject
    LookProposals proposals;

    @Inject
    Pictures pictures;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    @Inject
    HttpServletRequest request;

    private Proposed proposed;
    private String front;
    private String name = "";
    private boolean logo;
    private boolean ground;
    private String fonts;
    private List<LinkRow> links = List.of();
    private List<LinkRow> footer = List.of();
    private List<LookSample> samples = List.of();

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        ShopProfile profile = profiles.current();
        proposed = proposals.current().orElse(null);
        front = proposed == null ? profile.getAddress() : proposed.address();
        if (proposed != null) {
            propose(profile, proposed.look());
        }
    }

    private void propose(ShopProfile profile, FoundLook found) {
        name = found.name().isEmpty() ? profile.getName() : found.name();
        logo = proposed.logo() != null;
        ground = true;
        fonts = found.fonts();
        links = LinkRow.rows(found.links(), LINKS);
        footer = LinkRow.rows(found.footer(), LINKS);
        samples = Stream.concat(found.accents().stream(), Stream.of(profile.getAccent()))
                .distinct()
                .map(accent -> new LookSample(
                        accent, accent.equalsIgnoreCase(profile.getAccent()), found.paper(), found.ink()))
                .toList();
    }

    /** Reads the shop's front page. */
    public void read() {
        looks.read(ShopFacts.webAddress("front", front));
        redirects.to("/studio/settings/look");
    }

    /** Takes over what is in the form. */
    public void take() {
        if (proposed == null) {
            throw new DomainException(Kind.CONFLICT, "plugin.look.error.gone");
        }
        String accent = getAccent();
        profiles.change(profile -> {
            new ShopFacts(
                            name,
                            profile.getAddress().isEmpty() ? proposed.address() : profile.getAddress(),
                            profile.getLanguageTag(),
                            profile.getTimeZone().getId())
                    .describe(profile);
            new ShopLook(
                            profile.getSignature(),
                            accent,
                            ground ? proposed.look().paper() : profile.getPaper(),
                            ground ? proposed.look().ink() : profile.getInk(),
                            fonts,
                            links.stream().map(LinkRow::link).toList(),
                            footer.stream().map(LinkRow::link).toList())
                    .dress(profile);
            if (logo && proposed.logo() != null) {
                profile.showLogo(proposed.logo());
            }
        });
        proposals.forget(logo ? proposed.logo() : null);
        redirects.saying("/studio/settings", "plugin.look.notice.taken");
    }

    public void forget() {
        proposals.forget(profiles.current().getLogoPictureId());
        redirects.to("/studio/settings");
    }

    /** The one that was chosen among the samples; at first the likeliest. */
    public String getAccent() {
        String chosen = request.getParameter("accent");
        return samples.stream()
                .map(LookSample::getAccent)
                .filter(accent -> Objects.equals(accent, chosen))
                .findFirst()
                .orElseGet(() ->
                        samples.isEmpty() ? Look.OUR_ACCENT : samples.get(0).getAccent());
    }

    public List<LookSample> getSamples() {
        return samples;
    }

    /** Whether something was found and waits. */
    public boolean isThere() {
        return proposed != null;
    }

    /** The shop's ground, like its ink as {@code #rrggbb}. */
    public String getPaper() {
        return proposed.look().paper();
    }

    public String getInk() {
        return proposed.look().ink();
    }

    /** Whether the logo is a drawing. */
    public boolean isDrawn() {
        return proposed.look().drawn();
    }

    /** Null when none was found. */
    public PictureView getPicture() {
        return Optional.ofNullable(proposed)
                .map(Proposed::logo)
                .flatMap(pictures::find)
                .orElse(null);
    }

    public List<SelectItem> getFontPairs() {
        return Look.FONTS.keySet().stream()
                .sorted()
                .map(pair -> new SelectItem(pair, messages.text("plugin.settings.fonts." + pair)))
                .toList();
    }

    /** What the shop's own fonts are called, or nothing. */
    public String getFamilies() {
        return String.join(
                ", ",
                Stream.of(proposed.look().headings(), proposed.look().text())
                        .filter(family -> !family.isEmpty())
                        .distinct()
                        .toList());
    }

    public String getFront() {
        return front;
    }

    public void setFront(String front) {
        this.front = front;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public boolean isLogo() {
        return logo;
    }

    public void setLogo(boolean logo) {
        this.logo = logo;
    }

    public boolean isGround() {
        return ground;
    }

    public void setGround(boolean ground) {
        this.ground = ground;
    }

    public String getFonts() {
        return fonts;
    }

    public void setFonts(String fonts) {
        this.fonts = fonts;
    }

    public List<LinkRow> getLinks() {
        return links;
    }

    public List<LinkRow> getFooter() {
        return footer;
    }
}
