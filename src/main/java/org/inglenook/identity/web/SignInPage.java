package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Door;
import org.inglenook.identity.Passwords;
import org.inglenook.identity.ReturnPath;
import org.inglenook.identity.ShopDoors;
import org.inglenook.identity.ShopSubjects;
import org.inglenook.identity.SignInLinks;
import org.inglenook.platform.Address;
import org.inglenook.platform.Language;
import org.inglenook.platform.web.PageFunctions;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.ReaderTongue;
import org.inglenook.platform.web.Redirects;
import org.inglenook.platform.web.Relayed;

/** The way in: an address gets a link; with a password, which only makers have, it goes straight in. */
@Named
@RequestScoped
@Address("/sign-in")
public class SignInPage {

    private static final String HOME = "/boards";

    @Inject
    SignInLinks links;

    @Inject
    Passwords passwords;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    @Inject
    ReaderTongue tongue;

    @Inject
    ShopSubjects subjects;

    @Inject
    Caller caller;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    @Inject
    ShopDoors doors;

    @Inject
    @Param(name = "return")
    String wanted;

    @Inject
    @Param
    String sent;

    private Relayed relayed;
    private String displayName = "";
    private List<ShopDoors.Way> shops;
    private String email = "";
    private String password = "";
    private boolean withPassword;

    @PostConstruct
    void load() {
        wanted = ReturnPath.or(wanted, null);
        relayed = Relayed.of(request).filter(Relayed::isSignedIn).orElse(null);
        if (relayed != null && caller.isSignedIn()) {
            redirects.to(ReturnPath.or(wanted, HOME));
        } else if (relayed != null && !FacesContext.getCurrentInstance().isPostback()) {
            displayName = subjects.knownAs(relayed.connectionId(), relayed.subject());
        }
    }

    /** The shop says who it is; all that is left to say is what others call them. */
    public void join() {
        if (relayed != null) {
            caller.arrives(subjects.join(relayed.connectionId(), relayed.subject(), displayName, language.getLocale()));
            redirects.to(ReturnPath.or(wanted, HOME));
        }
    }

    /** Whether the shop relays this page for a customer of its own. */
    public boolean isInShop() {
        return relayed != null;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public void enter() {
        if (password.isEmpty()) {
            links.ask(email, wanted, door.visitor());
            redirects.to(tongue.to(PageFunctions.with(getAgain(), "sent", "yes")));
        } else {
            withPassword = true;
            door.enter(passwords.signIn(email, password, door.visitor()));
            redirects.to(ReturnPath.or(wanted, HOME));
        }
    }

    /** Where one sets out for a shop: a link, since browsers lead no form of ours to another site. */
    public String setOut(String connection) {
        return "/hand-over/" + connection + "/set-out"
                + (wanted == null ? "" : "?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }

    /** The shops that name their customers to us. */
    public List<ShopDoors.Way> getShops() {
        if (shops == null) {
            shops = doors.open();
        }
        return shops;
    }

    /** A link is on its way, or would be if the address exists. */
    public boolean isSent() {
        return sent != null;
    }

    /** The password's fold is open when it was used, and for who wants to go to the studio. */
    public boolean isOpen() {
        return withPassword || (wanted != null && wanted.startsWith("/studio"));
    }

    /** Where to go afterwards; the form carries it, as its address leaves out the query. */
    public String getWanted() {
        return wanted;
    }

    public String getAgain() {
        return wanted == null ? "/sign-in" : "/sign-in?return=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
