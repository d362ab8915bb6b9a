package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.ShopProfile;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Look;
import org.inglenook.platform.web.Redirects;
import org.inglenook.plugin.ShopLook;

/** What the shop says of itself and how it looks. */
@Named
@RequestScoped
@Address("/studio/settings")
public class SettingsPage {

    private static final int LINKS = 6;

    @Inject
    Caller caller;

    @Inject
    ShopProfiles profiles;

    @Inject
    Messages messages;

    @Inject
    Redirects redirects;

    private ShopForm shop;
    private List<LinkRow> links;
    private List<LinkRow> footer;
    private String signature;
    private String accent;
    private String paper;
    private String ink;
    private String fonts;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        ShopProfile profile = profiles.current();
        shop = ShopForm.of(profile);
        links = LinkRow.rows(profile.getNavigation(), LINKS);
        footer = LinkRow.rows(profile.getFooter(), LINKS);
        signature = profile.getSignature();
        accent = profile.getAccent();
        paper = profile.getPaper();
        ink = profile.getInk();
        fonts = profile.getFonts();
    }

    /** @param logo the picture that is the logo from now on, or null for none */
    public void save(Long logo) {
        ShopLook look = new ShopLook(
                signature,
                accent,
                paper,
                ink,
                fonts,
                links.stream().map(LinkRow::link).toList(),
                footer.stream().map(LinkRow::link).toList());
        profiles.change(profile -> {
            shop.facts().describe(profile);
            look.dress(profile);
            profile.showLogo(logo);
        });
        redirects.saying("/studio/settings", "plugin.settings.notice.saved");
    }

    public List<SelectItem> getFontPairs() {
        return Look.FONTS.keySet().stream()
                .sorted()
                .map(pair -> new SelectItem(pair, messages.text("plugin.settings.fonts." + pair)))
                .toList();
    }

    public ShopForm getShop() {
        return shop;
    }

    public List<LinkRow> getLinks() {
        return links;
    }

    public String getSignature() {
        return signature;
    }

    public void setSignature(String signature) {
        this.signature = signature;
    }

    public String getAccent() {
        return accent;
    }

    public void setAccent(String accent) {
        this.accent = accent;
    }

    public List<LinkRow> getFooter() {
        return footer;
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(String paper) {
        this.paper = paper;
    }

    public String getInk() {
        return ink;
    }

    public void setInk(String ink) {
        this.ink = ink;
    }

    public String getFonts() {
        return fonts;
    }

    public void setFonts(String fonts) {
        this.fonts = fonts;
    }
}
