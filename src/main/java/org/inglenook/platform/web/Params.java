package org.inglenook.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads what {@link Param} asks for. */
@ApplicationScoped
class Params {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    @Produces
    @Param
    String text(InjectionPoint point) {
        return request().getRequestParameterMap().get(name(point));
    }

    @Produces
    @Param
    Long number(InjectionPoint point) {
        return number(text(point));
    }

    @Produces
    @Param
    Integer smallNumber(InjectionPoint point) {
        Long number = number(point);
        return number == null || number != number.intValue() ? null : Integer.valueOf(number.intValue());
    }

    @Produces
    @Param
    List<Long> numbers(InjectionPoint point) {
        String[] texts = request().getRequestParameterValuesMap().getOrDefault(name(point), new String[0]);
        return Arrays.stream(texts).map(Params::number).filter(Objects::nonNull).toList();
    }

    private static Long number(String text) {
        return text == null || !NUMBER.matcher(text).matches() ? null : Long.valueOf(text);
    }

    private static ExternalContext request() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static String name(InjectionPoint point) {
        String given = point.getAnnotated().getAnnotation(Param.class).name();
        return given.isEmpty() ? point.getMember().getName() : given;
    }
}
