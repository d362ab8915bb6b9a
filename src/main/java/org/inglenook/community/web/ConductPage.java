package org.inglenook.community.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.inglenook.platform.Address;
import org.inglenook.platform.PageTags;

/** The rules of the boards, for everyone to read. */
@Named
@RequestScoped
@Address("/conduct")
public class ConductPage {

    @Inject
    PageTags tags;

    @PostConstruct
    void load() {
        tags.add("board-rules", "profile");
    }

    public String getAddress() {
        return "/conduct";
    }
}
