package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import org.inglenook.platform.Language;
import org.inglenook.platform.Messages;

/**
 * What Faces' own objects and the tag library's functions need of ours; they are made by Faces and injected nothing. Kept with the
 * application, because {@code CDI.current()} walks the stack at each call to find out who asks: a fifth of the time of a page.
 */
@ApplicationScoped
class PageServices {

    private static final String NAME = PageServices.class.getName();

    @Inject
    Messages messages;

    @Inject
    Calendars calendars;

    @Inject
    Language language;

    @Inject
    @Any
    Instance<Object> beans;

    static PageServices of(FacesContext faces) {
        return (PageServices) faces.getExternalContext().getApplicationMap().get(NAME);
    }

    static PageServices current() {
        return of(FacesContext.getCurrentInstance());
    }

    void keep(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        application.setAttribute(NAME, this);
    }

    Messages messages() {
        return messages;
    }

    Locale language() {
        return language.getLocale();
    }

    Calendars calendars() {
        return calendars;
    }

    <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }
}
