package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.MemberProfile;
import org.inglenook.identity.Members;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** Who speaks for the shop: the owner appoints moderators and thanks them. */
@Named
@RequestScoped
@Address("/studio/people")
public class PeoplePage {

    @Inject
    Caller caller;

    @Inject
    Members members;

    @Inject
    Redirects redirects;

    private String email = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
    }

    public void appoint() {
        members.appointModerator(email);
        redirects.saying("/studio/people", "identity.people.notice.appointed");
    }

    public void dismiss(long memberId) {
        members.dismiss(memberId);
        redirects.saying("/studio/people", "identity.people.notice.dismissed");
    }

    public List<MemberProfile> getMakers() {
        return members.makers();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
