package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.community.Rules;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;

/** What those who write are asked to keep to, as the owner says it: a part of their rules. */
@Named
@RequestScoped
public class ConductRules {

    @Inject
    Rules rules;

    @Inject
    Conduct conduct;

    @Inject
    Caller caller;

    private String text;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        String own = rules.current().getConduct();
        text = own.isEmpty() ? conduct.usual() : own;
    }

    void save() {
        // The text that comes with the software stays what it is in each language, until it is changed.
        rules.conduct(text.strip().replace("\r\n", "\n").equals(conduct.usual().strip()) ? "" : text);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
