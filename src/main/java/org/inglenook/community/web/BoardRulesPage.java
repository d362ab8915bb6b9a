package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.inglenook.community.BoardRules;
import org.inglenook.community.FirstPosts;
import org.inglenook.community.Rules;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.platform.web.Redirects;

/** The owner's rules: whose posts wait, which words aren't wanted, and what those who write are asked to keep to. */
@Named
@RequestScoped
@Address("/studio/boards/rules")
public class BoardRulesPage {

    private static final String HERE = "/studio/boards/rules";

    @Inject
    Rules rules;

    @Inject
    WordRules words;

    @Inject
    CardRules cards;

    @Inject
    ConductRules conduct;

    @Inject
    Messages messages;

    @Inject
    Caller caller;

    @Inject
    Redirects redirects;

    private FirstPosts firstPosts;
    private boolean visitors;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        BoardRules now = rules.current();
        firstPosts = now.getFirstPosts();
        visitors = now.isVisitors();
    }

    public void save() {
        rules.welcomeVisitors(visitors);
        cards.save();
        rules.screen(firstPosts, words.getHeld(), words.getRefused());
        conduct.save();
        redirects.saying(HERE, "community.rules.saved");
    }

    public List<SelectItem> getChoices() {
        return Stream.of(FirstPosts.values())
                .map(rule -> new SelectItem(rule, messages.text("community.rules.first." + rule)))
                .toList();
    }

    public FirstPosts getFirstPosts() {
        return firstPosts;
    }

    public void setFirstPosts(FirstPosts firstPosts) {
        this.firstPosts = firstPosts;
    }

    public boolean isVisitors() {
        return visitors;
    }

    public void setVisitors(boolean visitors) {
        this.visitors = visitors;
    }
}
