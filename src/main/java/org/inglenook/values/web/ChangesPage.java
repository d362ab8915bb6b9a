package org.inglenook.values.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;
import org.inglenook.platform.Slice;
import org.inglenook.platform.web.Param;
import org.inglenook.values.ValuesChange;
import org.inglenook.values.ValuesChanges;

@Named
@RequestScoped
@Address("/values/changes")
public class ChangesPage {

    private static final int SIZE = 30;

    @Inject
    ValuesChanges log;

    @Inject
    PageTags tags;

    @Inject
    @Param
    String after;

    private Slice<ValuesChange> slice;

    @PostConstruct
    void load() {
        tags.add("values", "profile");
        slice = log.page(after, SIZE);
    }

    public Slice<ValuesChange> getSlice() {
        return slice;
    }
}
