package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Members;
import org.inglenook.identity.SignInLinks;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.web.Redirects;

/** A member's own account: what they are called, where mail reaches them. */
@Named
@RequestScoped
@Address("/me")
public class MePage {

    @Inject
    Caller caller;

    @Inject
    Members members;

    @Inject
    SignInLinks links;

    @Inject
    Redirects redirects;

    private long memberId;
    private String displayName;
    private String languageTag;
    private String address;
    private String email = "";

    @PostConstruct
    void load() {
        memberId = caller.requireMember();
        displayName = caller.getName();
        languageTag = caller.language().orElse(Locale.ENGLISH).toLanguageTag();
        address = members.emailOf(memberId).orElse("");
    }

    public void save() {
        members.rename(memberId, displayName, Language.supported(Locale.forLanguageTag(languageTag)));
        redirects.saying("/me", "identity.me.notice.saved");
    }

    public void move() {
        links.move(memberId, email);
        redirects.saying("/me", "identity.me.notice.linkSent");
    }

    public List<Locale> getLanguages() {
        return Language.SUPPORTED;
    }

    /** The address that links go to now. */
    public String getAddress() {
        return address;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getLanguageTag() {
        return languageTag;
    }

    public void setLanguageTag(String languageTag) {
        this.languageTag = languageTag;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
