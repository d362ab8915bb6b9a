package org.inglenook.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.inglenook.platform.DemoPart;
import org.inglenook.platform.DemoRecords;

/** The demo shop: each room's part, one after the other, each in a transaction of its own. */
@ApplicationScoped
public class DemoShop {

    @Inject
    @Any
    Instance<DemoPart> found;

    @Inject
    DemoSteps steps;

    @Inject
    DemoRecords records;

    /** Loads every part, or none: when one fails, those before it are taken away again. */
    public void load() {
        Deque<DemoPart> loaded = new ArrayDeque<>();
        for (DemoPart part : inOrder()) {
            try {
                steps.load(part);
                loaded.push(part);
            } catch (RuntimeException e) {
                loaded.forEach(steps::remove);
                throw new IllegalStateException(
                        "The demo shop could not be loaded: " + part.getClass().getSimpleName() + " failed.", e);
            }
        }
    }

    /** Takes away exactly what {@link #load} made, the last part first. */
    public void remove() {
        List<DemoPart> all = inOrder();
        for (int i = all.size() - 1; i >= 0; i--) {
            steps.remove(all.get(i));
        }
    }

    public boolean isLoaded() {
        return !records.isEmpty();
    }

    public long count() {
        return records.count();
    }

    private List<DemoPart> inOrder() {
        return parts().stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
    }

    List<DemoPart> parts() {
        return found.stream().toList();
    }
}
