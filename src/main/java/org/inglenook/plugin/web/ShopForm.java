package org.inglenook.plugin.web;

import org.inglenook.platform.ShopProfile;
import org.inglenook.plugin.ShopFacts;

/** The fields in which a shop says what it is, shared by setup and settings. */
public final class ShopForm {

    private String name = "";
    private String address = "";
    private String language = "en";
    private String timeZone = "UTC";

    static ShopForm of(ShopProfile profile) {
        ShopForm form = new ShopForm();
        form.name = profile.getName();
        form.address = profile.getAddress();
        form.language = profile.getLanguageTag();
        form.timeZone = profile.getTimeZone().getId();
        return form;
    }

    ShopFacts facts() {
        return new ShopFacts(name, address, language, timeZone);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
