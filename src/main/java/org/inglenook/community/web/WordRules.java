package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.BoardRules;
import org.inglenook.community.Rules;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;

/** Words and domains that make a post wait, and those that aren't taken: a part of the owner's rules. */
@Named
@RequestScoped
public class WordRules {

    @Inject
    Rules rules;

    @Inject
    Caller caller;

    private String held;
    private String refused;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        BoardRules now = rules.current();
        held = now.getHeldWords();
        refused = now.getRefusedWords();
    }

    public String getHeld() {
        return held;
    }

    public void setHeld(String held) {
        this.held = held;
    }

    public String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
