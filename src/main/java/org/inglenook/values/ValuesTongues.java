package org.inglenook.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.inglenook.platform.TongueSource;

/** The languages of values and claims that are public. */
@ApplicationScoped
public class ValuesTongues implements TongueSource {

    @Inject
    ShownValues shown;

    @Override
    public String root() {
        return "/values";
    }

    @Override
    public String tag() {
        return "values";
    }

    @Override
    public List<String> languages() {
        return shown.get().languages();
    }
}
