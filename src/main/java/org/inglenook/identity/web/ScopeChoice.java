package org.inglenook.identity.web;

import java.util.List;
import org.inglenook.identity.Scopes;

/** A scope with its box to tick. */
public final class ScopeChoice {

    private final String scope;
    private boolean chosen;

    ScopeChoice(String scope) {
        this.scope = scope;
    }

    static List<ScopeChoice> all() {
        return Scopes.ALL.stream().map(ScopeChoice::new).toList();
    }

    public String getScope() {
        return scope;
    }

    public boolean isChosen() {
        return chosen;
    }

    public void setChosen(boolean chosen) {
        this.chosen = chosen;
    }
}
