package org.inglenook.plugin.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.platform.Address;
import org.inglenook.platform.Messages;
import org.inglenook.plugin.Finding;
import org.inglenook.plugin.Health;

/** Whether all is well with the installation, in sentences. */
@Named
@RequestScoped
@Address("/studio/health")
public class HealthPage {

    @Inject
    Caller caller;

    @Inject
    Health health;

    @Inject
    Messages messages;

    private List<Finding> findings;

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        findings = health.examine();
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public String sentence(Finding finding) {
        return messages.text(finding.key(), finding.args().toArray());
    }
}
