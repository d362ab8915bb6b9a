package org.inglenook.notes.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.inglenook.identity.Caller;
import org.inglenook.identity.Role;
import org.inglenook.notes.NoteRules;
import org.inglenook.notes.NoteTemplate;
import org.inglenook.notes.NoteTemplates;
import org.inglenook.notes.Occasion;
import org.inglenook.platform.Address;
import org.inglenook.platform.DomainException;
import org.inglenook.platform.ShopProfiles;
import org.inglenook.platform.web.Param;
import org.inglenook.platform.web.Redirects;

/** The texts that notes begin with: a list, and one to write. */
@Named
@RequestScoped
@Address("/studio/templates")
@Address("/studio/templates/{template}")
public class TemplatesPage {
    private static final String LIST = "/studio/templates";

    @Inject
    Caller caller;

    @Inject
    NoteTemplates templates;

    @Inject
    NoteRules rules;

    @Inject
    ShopProfiles profiles;

    @Inject
    Redirects redirects;

    @Inject
    @Param(name = "template")
    Long templateId;

    private String name = "";
    private String language;
    private String occasion = Occasion.ANY.name();
    private String text = "";

    @PostConstruct
    void load() {
        caller.require(Role.OWNER);
        language = profiles.current().getLanguageTag();
        if (templateId != null) {
            NoteTemplate template = templates.find(templateId).orElseThrow(DomainException::notFound);
            name = template.getName();
            language = template.getLanguageTag();
            occasion = template.getOccasion().name();
            text = template.getText();
        }
    }

    public void save() {
        Locale locale = Locale.forLanguageTag(language);
        if (templateId == null) {
            templates.add(name, locale, Occasion.valueOf(occasion), text);
        } else {
            templates.rewrite(templateId, name, locale, Occasion.valueOf(occasion), text);
        }
        redirects.saying(LIST, "notes.template.said.saved");
    }

    public void remove() {
        templates.remove(templateId);
        redirects.saying(LIST, "notes.template.said.removed");
    }

    public List<NoteTemplate> getAll() {
        return templates.all();
    }

    /** How many rules name it, and would pick nothing without it. */
    public long getRules() {
        return templateId == null ? 0 : rules.naming(templateId);
    }

    public Long getTemplateId() {
        return templateId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getOccasion() {
        return occasion;
    }

    public void setOccasion(String occasion) {
        this.occasion = occasion;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
