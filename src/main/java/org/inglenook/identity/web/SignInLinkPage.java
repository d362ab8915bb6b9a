package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import org.inglenook.identity.Door;
import org.inglenook.identity.ReturnPath;
import org.inglenook.identity.SignInLinks;
import org.inglenook.identity.SignInLinks.Step;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** Behind a sign-in link: one button, so that a mail scanner that opens links spends none. */
@Named
@RequestScoped
@Address("/sign-in/{token}")
public class SignInLinkPage {

    @Inject
    SignInLinks links;

    @Inject
    Door door;

    @Inject
    Redirects redirects;

    @Inject
    @Param
    String token;

    private SignInLinks.Waiting waiting;
    private String displayName = "";
    private String password = "";

    @PostConstruct
    void load() {
        waiting = links.look(token).orElse(null);
        if (waiting == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_GONE);
        }
    }

    public void follow() {
        if (waiting == null) {
            return;
        }
        SignInLinks.Entry entry = links.follow(token, new SignInLinks.Answer(displayName, password), door.visitor());
        if (entry.sessionToken() != null) {
            door.enter(entry.sessionToken());
        }
        String home = waiting.step() == Step.CHOOSE_PASSWORD ? "/studio" : "/boards";
        redirects.to(ReturnPath.or(entry.returnPath(), home));
    }

    public boolean isGone() {
        return waiting == null;
    }

    public boolean isForName() {
        return waiting.step() == Step.CHOOSE_NAME;
    }

    public boolean isForPassword() {
        return waiting.step() == Step.CHOOSE_PASSWORD;
    }

    /** The end of the messages' keys for what this link asks. */
    public String getWord() {
        return waiting.step().word();
    }

    public String getEmail() {
        return waiting.email();
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
