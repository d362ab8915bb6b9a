package org.inglenook.identity.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Passwords;
import org.inglenook.platform.web.Redirects;

/** The form in which a maker changes their password. */
@Named
@RequestScoped
public class MyPassword {

    @Inject
    Caller caller;

    @Inject
    Passwords passwords;

    @Inject
    Redirects redirects;

    private String current = "";
    private String password = "";

    public void change() {
        caller.requireMember();
        passwords.change(caller.signedIn().orElseThrow(), current, password);
        redirects.saying("/me", "identity.me.notice.password");
    }

    /** There is one already, which must be given to change it. */
    public boolean isSet() {
        return passwords.has(caller.requireMember());
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
