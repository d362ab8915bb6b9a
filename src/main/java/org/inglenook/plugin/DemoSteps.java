package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;

/** One part of the demo, in one transaction. */
@ApplicationScoped
@Transactional
public class DemoSteps {

    @Inject
    DemoRecords records;

    public void load(DemoPart part) {
        part.load(records);
    }

    public void remove(DemoPart part) {
        part.remove(records);
    }
}
