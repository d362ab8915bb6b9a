package org.inglenook.identity.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.ApiToken;
import org.inglenook.identity.ApiTokens;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.web.Redirects;

/** The keys for programs. A new one is shown in the answer to the form that made it, and never again. */
@Named
@RequestScoped
@Address("/studio/tokens")
public class TokensPage {

    @Inject
    Caller caller;

    @Inject
    ApiTokens tokens;

    @Inject
    Redirects redirects;

    private long memberId;
    private String name = "";
    private List<ScopeChoice> choices = ScopeChoice.all();
    private String issued;

    @PostConstruct
    void load() {
        caller.require(Role.MODERATOR);
        memberId = caller.requireMember();
    }

    /** Answers with the page itself: the token must not travel through an address. */
    public void issue() {
        issued = tokens.issue(
                memberId,
                name,
                choices.stream()
                        .filter(ScopeChoice::isChosen)
                        .map(ScopeChoice::getScope)
                        .toList());
        name = "";
        choices = ScopeChoice.all();
    }

    public void revoke(long tokenId) {
        tokens.revoke(memberId, tokenId);
        redirects.saying("/studio/tokens", "identity.tokens.notice.revoked");
    }

    public List<ApiToken> getAll() {
        return tokens.of(memberId);
    }

    public List<ScopeChoice> getChoices() {
        return choices;
    }

    public String getIssued() {
        return issued;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
